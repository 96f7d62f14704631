#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Seeds of the fuzzers in build/fuzz/seeds/NAME, and dictionaries tests/fuzz/NAME.dict: small well-formed inputs of every
reader, made by the command itself, from which `make fuzz` starts."""
import json
import os
import re
import struct
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ADAMANT, PLANTED = ROOT / "build/adamant", ROOT / "build/tests/planted/planted"
SEEDS, HERE = ROOT / "build/fuzz/seeds", ROOT / "tests/fuzz"
VECTORS = (["--optimizer", "adamw", "--steps", "2", "--elements", "2"],  # those of fuzz_vectors()
           ["--optimizer", "radam", "--format", "binary64", "--semantics", "real", "--steps", "2", "--elements", "1"],
           ["--optimizer", "amsgrad", "--format", "binary16", "--semantics", "bits", "--steps", "1", "--elements", "2"])


def adamant(*arguments, data=None, statuses=(0, 1, 3)):
    done = subprocess.run([ADAMANT, *map(str, arguments)], input=data, capture_output=True, cwd=ROOT)
    if done.returncode not in statuses:
        raise SystemExit(f"seeds: adamant {arguments}: {done.stderr.decode()}")
    return done.stdout


def seed(name, data):
    folder = SEEDS / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"seed-{len(list(folder.iterdir())):02}").write_bytes(data if isinstance(data, bytes) else data.encode())


def dictionary(name, words):
    def escape(word):
        return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in word.encode())
    (HERE / f"{name}.dict").write_text("".join(f'"{escape(w)}"\n' for w in sorted(set(words)) if 0 < len(w) <= 64))


def json_words(*texts):
    """Keys and short strings of JSON, in their quotes, and what the readers know beside them."""
    words = {"null", "true", "infinity", '"-infinity"', '"nan"', '"7f800000:over"', '"tie:00000001:00000002"', ":=", ":~", ":0", ":-0",
             '"nadam"', '"binary64"', '"bfloat16"', '"real"', '"bits"', '"adamw.eps=hat"', "9007199254740992", "-1", "1e400"}
    for text in texts:
        words |= {f'"{w}"' for w in re.findall(r'"([A-Za-z_][A-Za-z0-9_ ]{0,40})"', text.decode())}
    return words


def vectors():
    texts = [adamant("gen", *kind) for kind in VECTORS]
    texts += [adamant("gen", "--steps", "1", "--elements", "1", *more) for more in (
        ("--optimizer", "adam", "--cases", "2"), ("--optimizer", "nadam", "--format", "bfloat16"),
        ("--optimizer", "adam_l2", "--steps", "2", "--class", "non_finite"), ("--optimizer", "adamax", "--class", "subnormal"),
        ("--optimizer", "amsgrad", "--class", "tie"), ("--optimizer", "sgd", "--elements", "0"))]
    for text in texts:
        seed("vectors", text)
    dictionary("vectors", json_words(*texts))


def lines(text, stem):
    """The answers of a program that has the golden bits."""
    out = []
    for group in json.loads(text)["testGroups"]:
        for case in group["tests"]:
            names = list(case["initial"])
            for row in case["rows"]:
                for e in range(case["elements"]):
                    after = [row[n][e].split(":")[0] if n in row else "-" for n in names]
                    out.append(" ".join(["R", f"{stem}/{case['tcId']}", str(row["t"]), str(e), row["g"][e], *after]))
    return "\n".join(out) + "\n"


def records(text):
    """The same in binary framing, with steps and echoes that the harness makes right."""
    out = b""
    for group in json.loads(text)["testGroups"]:
        for case in group["tests"]:
            for row in case["rows"]:
                out += b"R\0\0\0" + bytes(20)
                for name in case["initial"]:
                    cells = row.get(name, ["0" * len(row["g"][0])] * case["elements"])
                    out += b"".join(bytes.fromhex(cell.split(":")[0])[::-1] for cell in cells)
    return out


def answers():
    for k, kind in enumerate(VECTORS):
        right = lines(adamant("gen", *kind), "100")
        for form in range(4):
            seed("answers", bytes([k + 3 * form]) + right.encode())
        seed("answers", bytes([k]) + right.replace("0", "1", 9).encode())
        seed("answers", bytes([128 + k]) + right.encode())
        seed("answers", bytes([k]) + b"U 100/1 not supported here\n")
    for k, kind in enumerate(VECTORS):
        seed("binary", bytes([129 + k]) + records(adamant("gen", *kind)))
        seed("binary", bytes([k]) + b"U\0\0\0" + struct.pack("<IQQ", 3, 1, 0) + b"why")
    right = lines(adamant("gen", "--optimizer", "sgd", "--steps", "2", "--elements", "2"), "case")
    seed("identify", right)
    seed("identify", re.sub(r"(\w)\n", "0\n", right))
    seed("identify", "U case/1 no\n")
    one = lines(adamant("gen", "--optimizer", "adam", "--steps", "1", "--elements", "1"), "case")
    for piece in range(3):
        seed("child", bytes([piece]) + one.encode() + b"R case/0 1 0 00000000 - - -\nU case/1 why\n")
    seed("child", b"\0" + b"R" * 5000 + b"\n")
    words = ["R 100/1 1 0 ", "U 100/1 ", "R case/1 1 0 ", " - - -", "7f800000", "7fc00000", "80000000", "7ff0000000000000", "\n"]
    for name in ("answers", "identify", "child"):
        dictionary(name, words)


def reports(work):
    sweep = ["--optimizer", "adam", "--steps", "2", "--elements", "1"]
    parts, whole = [], []
    for program in ("none", "t_off_by_one", "silent"):
        files = [work / f"{program}-{k}" for k in range(4)]
        command = ["run", "--name", "subject", "--cmd", f"{PLANTED} {program}", "--timeout", "0.5", *sweep]
        adamant(*command, "--shard", "1/1", "--report", files[0])
        adamant(*command, "--cases", "2", "--shard", "1/2", "--report", files[1])
        adamant(*command, "--cases", "2", "--shard", "2/2", "--report", files[2])
        adamant(*command, "--report", files[3])
        text = [f.read_bytes() for f in files]
        seed("merge", bytes([len(parts)]) + shard(text[0]))
        seed("merge", bytes([3]) + shard(text[1]) + b"\0" + shard(text[2]))
        parts += text[:3]
        whole.append(text[3])
        seed("report", text[3])
    dictionary("merge", json_words(*map(shard, parts)))
    dictionary("report", json_words(*whole))


def shard(text):
    """What `adamant merge` reads of a report, in few bytes."""
    return json.dumps({"shard": json.loads(text)["shard"]}, separators=(",", ":")).encode()


def checkpoints(work):
    """A program called `subject`, which fails each case and keeps the checkpoint that stands while it is asked."""
    for program in ("crash", "none"):
        folder = work / program
        folder.mkdir()
        subject = folder / "subject"
        subject.write_text(f"#!/bin/sh\ncp {folder}/now {folder}/kept-$$\nexec {PLANTED} {program}\n")
        subject.chmod(0o755)
        path = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
        subprocess.run([ADAMANT, "run", "--cmd", "subject", "--name", "subject", "--optimizer", "adam", "--steps", "2", "--elements", "1",
                        "--cases", "3", "--checkpoint", folder / "now", "--checkpoint-every", "0"], env=path, capture_output=True)
        for kept in sorted(folder.glob("kept-*")):
            seed("checkpoint", json.dumps(json.loads(kept.read_text()), separators=(",", ":")))
    dictionary("checkpoint", json_words(*(f.read_bytes() for f in (SEEDS / "checkpoint").iterdir())))


def names():
    table = (ROOT / "spec/presets.table").read_text()
    ids = re.findall(r"\b[a-z][a-z0-9_]*\.[a-z0-9_]+=[a-z0-9_=,]+", table) + re.findall(r"[a-z0-9_]+=[a-z0-9_]+", table)
    frameworks = [line.split()[0] for line in table.splitlines() if line and line[0].isalpha()]
    for line in ("-\n-\n-", "adamw\neps=hat\n-", "adamw.eps=hat,decay=after\n-\n-", "-\n-\nkeras/adamw", "adamw\n-\nkeras\nadam_binary32_random/1",
                 "adamw.eps=hat\ndecay=after\nkeras", "radam\nadamw.eps=hat\n-", "-\n-\nkeras"):
        seed("names", line)
    dictionary("names", ids + frameworks + [p.stem for p in (ROOT / "spec/steps").iterdir()] + ["=", ",", ".", "/", "\n-\n"])


def rest():
    for text in ("3f7fbe77", "3ff0", "7fc00000", "3ff0000000000000", "3f7fbe77:-920507177", "3f7fbe77:=", "3f7fbe77:0", "3f7fbe77:-0", "3f7fbe77:~",
                 "7f800000:over", "tie:3f800000:3f800001", "nan", "1e-8", "0x1p-3", "0x3fc0000000000000", "0.999", "1e400", "12*3", "18446744073709551616"):
        seed("numbers", text)
    dictionary("numbers", ["tie:", ":over", ":=", ":~", ":-0", "nan", "0x", "0x1p-1074", "7f80", "ff800000", "7ff0000000000000", "1e-400", "inf"])
    for words in (["--optimizer", "adamw", "--lr", "1e-3"], ["--preset", "keras/adamw", "--eps", "0x1p-30"],
                  ["--format", "binary64", "--semantics", "real", "--steps", "3", "--first-t", "9007199254740992"],
                  ["--dialect", "eps=hat", "--optimizer=adamw", "--class", "random", "--cases", "7", "--seed", "18446744073709551615"],
                  ["--shard", "3/16", "--checkpoint", "f", "--resume", "--checkpoint-every", "0.5"],
                  ["--order", "any", "--format", "tap", "--bits", "file.json"]):
        seed("options", "\n".join(words))
    options = re.findall(r"--[a-z][a-z0-9-]*", (ROOT / "oracle/adamant.1").read_text().replace("\\-", "-"))
    options += [f"--{o}" for o in re.findall(r'^\s+\{"([a-z0-9-]+)", KEY', "".join(
        (ROOT / "oracle" / f).read_text() for f in ("options.c", "judging.c", "shard.c", "checkpoint.c")), re.M)]
    dictionary("options", options + ["\n", "=", "1/2", "1e400", "-0", "nan", "9007199254740993", "binary16", "json", "keras/adamw"])
    for kind in range(3):
        seed("schedule", bytes([kind, kind % 2]) + struct.pack("<dd3Q", 1e-3, 1e-5, 10, 100, 30 * kind))
    seed("schedule", bytes([2, 1]) + struct.pack("<dd3Q", 5e-324, 1.7e308, 0, 6, 2))
    figure = '<?xml?>\n<svg width="9">\n<title>gnuplot</title>\n<g id="a" fill="none" color="black" stroke="currentColor">\n</g>\n' \
             '<rect x="0"/><use href=\'#b\'/><path style="url(#c)" stroke-width="1.00"/></svg>\n'
    seed("svg", figure * 2)
    dictionary("svg", ["<svg", "</svg>", "<title>", "</title>", "<g ", "</g>", " id='", "href='#", "url(#", "<rect x=", " stroke-width=\"1.00\""])


def main():
    subprocess.run(["rm", "-rf", SEEDS], check=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        vectors()
        answers()
        reports(work)
        checkpoints(work)
        names()
        rest()


if __name__ == "__main__":
    main()
