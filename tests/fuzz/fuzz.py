#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Damaged vector files and damaged answers: whatever the bytes, `adamant` ends by itself, soon, with a documented
exit status, and says in one line what is wrong when it refuses. `fuzz.py [COUNT [SEED]]`; the same bytes for the
same seed. B names the build (the sanitized one: B=build/sanitized).

Every other damaged vector file gets the checksum that its new content has, so that the validation behind it is
reached; the others must be refused whatever was changed."""
import hashlib
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BUILD = Path(os.environ.get("B", "build"))
ADAMANT = BUILD / "adamant"
STATUSES = {0, 1, 2, 3, 77}
SECONDS = 60
HOSTILE = (b"\0", b"\xff", b"\n\n", b'"', b"{", b"]", b"-", b"99999999999999999999", b"1e999", b"NaN", b":", b" ",
           b"7ff80000", b"A" * 5000, b"[" * 3000)


def truncate(rng, data):
    return data[:rng.randrange(len(data))]


def flip(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1:]


def splice(rng, data):
    at, end = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    return data[:at] + rng.choice(HOSTILE) + data[min(end, at + rng.randrange(9)):]


def on_lines(change):
    def mutate(rng, data):
        lines = data.split(b"\n")
        change(rng, lines)
        return b"\n".join(lines)
    return mutate


def delete(rng, lines):
    del lines[rng.randrange(len(lines))]


def repeat(rng, lines):
    at = rng.randrange(len(lines))
    lines.insert(at, lines[at])


def swap(rng, lines):
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def digit(rng, data):
    places = [m.start() for m in re.finditer(rb"[0-9a-f]", data)]
    at = rng.choice(places)
    return data[:at] + rng.choice(b"0123456789abcdefg-.").to_bytes(1, "little") + data[at + 1:]


MUTATIONS = (truncate, flip, splice, digit, on_lines(delete), on_lines(repeat), on_lines(swap))


def seal(data):
    """The file with the `sha256` that spec/vectors.md asks of its content, if it still has the field."""
    blank = re.sub(rb'("sha256": ")[0-9a-f]{64}"', rb"\g<1>" + b"0" * 64 + b'"', data, count=1)
    digest = hashlib.sha256(blank).hexdigest().encode()
    return blank.replace(b"0" * 64, digest, 1)


def run(arguments, data=b""):
    return subprocess.run([ADAMANT, *arguments], input=data, capture_output=True, timeout=SECONDS)


def complaint(done, must_refuse):
    """What is wrong with the way a command ended, or None."""
    if must_refuse and done.returncode != 2:
        return f"a file that was changed passes, exit status {done.returncode}"
    if done.returncode not in STATUSES:
        return f"exit status {done.returncode}"
    if b"Sanitizer" in done.stderr or b"runtime error" in done.stderr:
        return "a sanitizer speaks"
    if done.returncode == 2 and done.stderr.count(b"\n") != 1:
        return f"refused with {done.stderr.count(bytes([10]))} lines on stderr, not one"
    return None


def seeds(work):
    """A vector file and the answers of a conforming program to it."""
    vectors = work / "seed.json"
    run(["gen", "--optimizer", "adamw", "--steps", "3", "--elements", "4", "-o", vectors]).check_returncode()
    questions = run(["stream", vectors]).stdout
    program = BUILD / "tests/conformance/libadamant_adapter"
    answers = subprocess.run([program], input=questions, capture_output=True, check=True).stdout
    return vectors.read_bytes(), answers


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20)
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        vectors, answers = seeds(work)
        (work / "damaged").mkdir()
        good, bad, recorded = work / "seed.json", work / "damaged/seed.json", work / "bad.txt"
        (work / "good.txt").write_bytes(answers)
        for k in range(count):
            mutate = rng.choice(MUTATIONS)
            damaged = mutate(rng, vectors)
            broken_seal = k % 2 == 0 and damaged != vectors
            bad.write_bytes(damaged if k % 2 == 0 else seal(damaged))
            recorded.write_bytes(mutate(rng, answers))
            for what, arguments, data in (("list", ["list", bad], b""),
                                          ("check", ["check", bad, work / "good.txt"], b""),
                                          ("answers", ["check", good, recorded], b""),
                                          ("verify", ["verify", good], recorded.read_bytes())):
                try:
                    wrong = complaint(run(arguments, data), broken_seal and arguments[1] == bad)
                except subprocess.TimeoutExpired:
                    wrong = f"still running after {SECONDS} s"
                passed, failed = passed + (wrong is None), failed + (wrong is not None)
                if wrong:
                    keep = BUILD / f"fuzz-{what}-{k}"
                    keep.write_bytes(bad.read_bytes() if what in ("list", "check") else data or recorded.read_bytes())
                    print(f"not ok - {what} {k}: {wrong}; input kept in {keep}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
