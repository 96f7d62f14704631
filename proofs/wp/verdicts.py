# SPDX-License-Identifier: MIT
"""WP's cache of verdicts as one text file: a line per proof task, `<digest of the task> <prover> <verdict> <seconds>`.

WP keeps one file per task; those of all jobs fit in a few kilobytes when written together.
"""
import json
import os
import re
from pathlib import Path

FILE = Path(__file__).resolve().parent / "verdicts.txt"


def read(path=FILE):
    out = {}
    if path.exists():
        for number, line in enumerate(path.read_text().splitlines(), 1):
            fields = line.split()
            if len(fields) != 4:
                raise ValueError(f"{path}:{number}: expected digest, prover, verdict, seconds")
            out[fields[0]] = fields[1:]
    return out


def unpack(folder, verdicts):
    """Write verdicts the way WP reads them, into <folder>/session/cache."""
    cache = folder / "session" / "cache"
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob("*.json"):
        old.unlink()
    for digest, (prover, verdict, seconds) in verdicts.items():
        entry = {"prover": prover, "verdict": verdict}
        if seconds != "-":
            entry["time"] = float(seconds)
        (cache / f"{digest}.json").write_text(json.dumps(entry))


def pack(folder):
    """The verdicts that WP left in <folder>/session/cache."""
    out = {}
    for path in (folder / "session" / "cache").glob("*.json"):
        # WP writes whole seconds as `2.`, which is no JSON.
        entry = json.loads(re.sub(r"(?<=\d)\.(?=[\s,}])", ".0", path.read_text()))
        out[path.stem] = [entry["prover"], entry["verdict"], f"{entry['time']:g}" if "time" in entry else "-"]
    return out


def write(verdicts, path=FILE):
    text = "".join(f"{d} {' '.join(v)}\n" for d, v in sorted(verdicts.items()))
    temporary = path.with_suffix(".new")
    temporary.write_text(text)
    os.replace(temporary, path)
