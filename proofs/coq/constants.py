#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The constants of the bounds, as Coq prints them, and that the theorems use them.

    constants.py           compare the values with proofs/constants.txt; check that the statement of every theorem
                           of spec/bounds.table has the constants that the table names
    constants.py --update  rewrite proofs/constants.txt

A statement has a constant when Coq prints its name in it, or in a definition of rounding/ that is printed in it.
Exit status 1 and a line for each difference. Standard library only.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import theorems

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "spec/derive"))
import bounds  # noqa: E402

CONSTANTS = "bound_constants"
LIBRARY = theorems.FOLDERS["rounding"]
HEADER = ["# The constants of the bounds (proofs/coq/rounding/bound_constants.v), as Coq prints them;",
          "# written by proofs/coq/constants.py --update.", "# NAME VALUE"]
VALUE = re.compile(r"=\s*\(?(-?[0-9.]+)\)?(?:%\w+)?\s*:\s*(?:R|nat|Z)\s*$")


def names(stem):
    found, definitions, _ = theorems.scan(HERE / f"rounding/{stem}.v", LIBRARY)
    return [name for name, _ in found], definitions


def ask(build, modules, theorem_names, definitions):
    """{name: what Coq prints of it}."""
    lines = ["Require Import ZArith Reals.", "Open Scope R_scope.", "Set Printing Width 200.", "Set Printing Depth 1000."]
    lines += [f"Require {m}." for m in modules]
    for command, wanted in (("Check", theorem_names), ("Print", definitions)):
        for name in wanted:
            lines += [f'Goal True. idtac "@@ {name}". Abort.', f"{command} {name}."]
    with tempfile.TemporaryDirectory() as tmp:
        source = Path(tmp) / "query.v"
        source.write_text("\n".join(lines) + "\n")
        paths = [a for f, lib in theorems.FOLDERS.items() for a in ("-Q", str(build / f), lib)]
        run = subprocess.run(["coqc", "-q", "-w", "none", *paths, str(source)],
                             capture_output=True, text=True, timeout=300, check=False)
    if run.returncode != 0:
        sys.exit(f"constants.py: coqc failed: {' '.join(run.stderr.split())[-300:]}")
    out = {}
    for part in re.split(r"^@@ ", run.stdout, flags=re.M)[1:]:
        head, _, body = part.partition("\n")
        out[head] = " ".join(body.split())
    return out


def reached(name, printed, short):
    """The last components of all names that the printed text of `name` has, through definitions."""
    seen, todo = set(), [name]
    while todo:
        for word in set(re.findall(r"[A-Za-z_][\w']*", printed[todo.pop()])) & set(short) - seen:
            seen.add(word)
            todo.append(short[word])
    return seen


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--build", type=Path, default=ROOT / "build/coq", help="where the .vo files are")
    ap.add_argument("--update", action="store_true", help="rewrite proofs/constants.txt")
    args = ap.parse_args()

    table = list(bounds.rows(ROOT / "spec/bounds.table"))
    wanted = sorted({row["theorem"] for row in table})
    stems = [p.stem for p in sorted((HERE / "rounding").glob("*.v"))]
    found = {stem: names(stem) for stem in stems}
    used = sorted({name.split(".")[2] for name in wanted} | {CONSTANTS})
    problems = [f"spec/bounds.table: {name} is not a headline theorem of rounding/" for name in wanted
                if name not in {n for stem in stems for n in found[stem][0]}]
    if problems:
        sys.exit("\n".join(f"constants.py: FAIL: {p}" for p in problems))
    definitions = [d for stem in stems if stem in used or stem.startswith("family_") for d in found[stem][1]]
    modules = sorted({d.rpartition(".")[0] for d in definitions} | {n.rpartition(".")[0] for n in wanted})
    printed = ask(args.build, modules, wanted, definitions)

    now = {}
    for name in found[CONSTANTS][1]:
        value = VALUE.search(printed[name])
        if value is None:
            problems.append(f"{name}: Coq prints no number: {printed[name]}")
        else:
            now[name.rpartition(".")[2]] = value[1]
    path = ROOT / "proofs/constants.txt"
    if args.update and not problems:
        path.write_text("\n".join(HEADER + [f"{n} {v}" for n, v in now.items()]) + "\n")
    then = bounds.load_constants(path) if path.exists() else {}
    for name in {**then, **now}:
        if then.get(name) != now.get(name):
            problems.append(f"{name} is {now.get(name, 'not defined')}, in constants.txt {then.get(name, 'missing')} "
                            "(constants.py --update rewrites it, then make derive)")
    short = {d.rpartition(".")[2]: d for d in definitions}
    for theorem in wanted:
        has = reached(theorem, printed, short)
        for row in table:
            for name in row["constants"].values():
                if row["theorem"] == theorem and name not in has:
                    problems.append(f"spec/bounds.table: the statement of {theorem} has no {name}")
    idle = set(now) - {name for row in table for name in row["constants"].values()}
    problems += [f"{name} is in no row of spec/bounds.table" for name in sorted(idle)]
    for p in dict.fromkeys(problems):
        print("constants.py: FAIL:", p, file=sys.stderr)
    print(f"bounds: {len(table)} rows, {len(wanted)} theorems, {len(now)} constants")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
