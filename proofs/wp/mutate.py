#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every mutant of mutants/table.py must lose a goal: is the specification tight, and can the proofs fail?

Each is applied to a copy of src/, spec/ and proofs/wp under the build directory; only the function that it
touches is proved again. The result goes to build/proofs/wp-mutants.json, which the next report shows.
Exit status: 0 all are found; 1 one survives; 2 a mutant does not apply, or a tool failed.
"""
import argparse
import concurrent.futures as futures
import json
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "mutants"))
import frama
import layers
import report
import toolchain
from table import MUTANTS

TIMEOUT = 3       # seconds per goal: what a mutant loses is not found later either
TREES = ("src", "spec", "proofs/wp")


class MutantError(Exception):
    pass


def apply(mutant, text):
    count = text.count(mutant.old)
    if count != mutant.times:
        raise MutantError(f"mutant {mutant.name}: {mutant.path} has {count} times the text to change,"
                          f" not {mutant.times}")
    return text.replace(mutant.old, mutant.new)


def copy(root, target):
    shutil.rmtree(target, ignore_errors=True)
    for tree in TREES:
        shutil.copytree(root / tree, target / tree, ignore=shutil.ignore_patterns("__pycache__"))


def try_mutant(mutant, build, env, root=layers.ROOT, keep=False):
    tree = build / "proofs" / "mutants" / mutant.name
    copy(root, tree)
    path = tree / mutant.path
    path.write_text(apply(mutant, path.read_text()))
    job = next(j for j in layers.jobs() if j.name == mutant.job)
    only = ["-wp-prop=" + mutant.only] if mutant.only else []
    run = frama.prove(job, tree, env, functions=[mutant.function] if mutant.function else [], timeout=TIMEOUT, root=tree,
                      smoke=mutant.smoke, extra=only)
    lost = [g.name for g in run.goals if not g.proved and g.smoke == mutant.smoke]
    if not run.goals:
        raise MutantError(f"mutant {mutant.name}: no goal was tried")
    if not keep:
        shutil.rmtree(tree)
    return {"name": mutant.name, "what": mutant.what, "file": mutant.path, "job": mutant.job,
            "killed": bool(lost), "lost": lost, "tried": len(run.goals), "seconds": round(run.seconds, 1)}


def main(argv):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("only", nargs="*", help="names of mutants")
    p.add_argument("--build", default=str(layers.ROOT / "build"))
    p.add_argument("--jobs", type=int, default=2)
    args = p.parse_args(argv)
    build, start = Path(args.build).resolve(), time.monotonic()
    env, _ = toolchain.prepare(build)
    chosen = [m for m in MUTANTS if not args.only or m.name in args.only]
    results = []
    with futures.ThreadPoolExecutor(args.jobs) as pool:
        for result in pool.map(lambda m: try_mutant(m, build, env, keep=bool(args.only)), chosen):
            results.append(result)
            state = "killed, lost " + " ".join(result["lost"][:2]) if result["killed"] else "SURVIVED"
            print(f"[{len(results)}/{len(chosen)}] {result['name']}: {state} ({result['seconds']:.0f} s)",
                  file=sys.stderr, flush=True)
    if not args.only:
        report.replace(build / "proofs" / "wp-mutants.json", json.dumps(results, indent=1) + "\n")
    killed = sum(r["killed"] for r in results)
    print(f"wp mutants: {killed} of {len(results)} lose a goal; {time.monotonic() - start:.0f} s")
    return 0 if killed == len(results) and results else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (MutantError, toolchain.ToolError, frama.FramaError) as e:
        print(f"mutate.py: {e}", file=sys.stderr)
        sys.exit(2)
