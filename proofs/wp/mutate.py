#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every planted error of mutants/table.py must be found: is the specification tight, and can the proofs fail?

Each is applied to a copy of src/, spec/ and proofs/wp under the build directory, where the function that it
touches is proved again, or the gate that is to refuse it is asked. The same functions without an error
must be proved under the same short time limit. The result goes to build/proofs/wp-mutants.json, which the
next report shows. Exit status: 0 all are found; 1 one survives, no longer applies, or a control fails;
2 usage, or a tool is missing.
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
import gates
import layers
import lint
import report
import toolchain
from table import CONTRACTS, LINT, MUTANTS

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


def job_named(name, root):
    found = [j for j in layers.jobs(root) if j.name == name]
    if not found:
        raise MutantError(f"no job is named {name}")
    return found[0]


def proof(job, folder, root, env, function, only, smoke):
    extra = ["-wp-prop=" + only] if only else []
    run = frama.prove(job, folder, env, functions=[function] if function else [], timeout=TIMEOUT, root=root,
                      smoke=smoke, extra=extra)
    if not run.goals:
        raise MutantError(f"{job.name}: no goal was tried")
    return run


def refused(mutant, tree, env):
    """The complaints of the gate that is to refuse a mutant."""
    if mutant.job == LINT:
        return lint.lint_tree(tree)
    unit = job_named(mutant.function, tree)
    return gates.check_functions({unit.name: frama.functions(frama.normalised(unit, env, tree))}, {})


def found(mutant, tree, env):
    """What the mutant loses: names of goals, or new complaints of a gate."""
    if mutant.job in (LINT, CONTRACTS):
        before = refused(mutant, layers.ROOT, env)
        return [c for c in refused(mutant, tree, env) if c not in before]
    job = job_named(mutant.job, tree)
    run = proof(job, tree, tree, env, mutant.function, mutant.only, mutant.smoke)
    if job.canary:
        return [g.name for g in run.goals if g.proved and gates.CANARY in g.name]
    return [g.name for g in run.goals if not g.proved and g.smoke == mutant.smoke]


def try_mutant(mutant, build, env, keep):
    start = time.monotonic()
    tree = build / "proofs" / "mutants" / mutant.name
    lost, error = [], ""
    try:
        copy(layers.ROOT, tree)
        path = tree / mutant.path
        path.write_text(apply(mutant, path.read_text()))
        lost = [x for x in found(mutant, tree, env) if mutant.says in x]
    except (MutantError, frama.FramaError, OSError) as e:
        error = str(e)
    if not keep:
        shutil.rmtree(tree, ignore_errors=True)
    return {"name": mutant.name, "what": mutant.what, "file": mutant.path, "job": mutant.job,
            "killed": bool(lost), "lost": lost, "error": error, "seconds": round(time.monotonic() - start, 1)}


def controls(mutants):
    """{(job, function): (goals to try, smoke tests too)}: what the mutants' proofs are without an error."""
    out = {}
    for m in mutants:
        if m.job in (LINT, CONTRACTS) or m.job.endswith("/canary"):
            continue
        only, smoke = out.get((m.job, m.function), (set(), False))
        out[m.job, m.function] = (only | set(m.only.split(",")), smoke or m.smoke)
    return {k: ("" if "" in only else ",".join(sorted(only)), smoke) for k, (only, smoke) in out.items()}


def try_control(key, goals, build, env):
    """(ok, line)"""
    name = " ".join(key).strip()
    try:
        job = job_named(key[0], layers.ROOT)
        run = proof(job, build / "proofs" / "mutants" / "-".join((job.folder, key[1])), layers.ROOT, env, key[1],
                    *goals)
    except (MutantError, frama.FramaError) as e:
        return False, f"{name} without an error: {e}"
    lost = [g.name for g in run.goals if not g.proved]
    return not lost, f"{name} without an error: " + (" ".join(lost + ["unproved"]) if lost else
                                                        f"{len(run.goals)} proved")


def line_of(result):
    if result["killed"]:
        return f"{result['name']}: {'refused,' if result['job'] in (LINT, CONTRACTS) else 'lost'} {result['lost'][0]}"
    return f"{result['name']}: {result['error'] or 'SURVIVED: ' + result['what']}"


def main(argv):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("only", nargs="*", help="names of mutants; their trees are kept")
    p.add_argument("--build", default=str(layers.ROOT / "build"))
    p.add_argument("--jobs", type=int, default=2, help="runs of frama-c at a time (2)")
    args = p.parse_args(argv)
    build, start = Path(args.build).resolve(), time.monotonic()
    chosen = [m for m in MUTANTS if not args.only or m.name in args.only]
    if not chosen or len(chosen) < len(set(args.only)):
        p.error(f"mutants are: {' '.join(m.name for m in MUTANTS)}")
    env, _ = toolchain.prepare(build)
    good = True
    results = []
    with futures.ThreadPoolExecutor(args.jobs) as pool:
        checks = [pool.submit(try_control, *item, build, env) for item in controls(chosen).items()]
        tried = [pool.submit(try_mutant, m, build, env, bool(args.only)) for m in chosen]
        for future in checks:
            proved, line = future.result()
            good = good and proved
            print(f"{'ok' if proved else 'not ok'} - {line}", flush=True)
        for future in tried:
            results.append(future.result())
            print(f"{'ok' if results[-1]['killed'] else 'not ok'} - {line_of(results[-1])}", flush=True)
    if not args.only:
        report.replace(build / "proofs" / "wp-mutants.json", json.dumps(results, indent=1) + "\n")
    killed = sum(r["killed"] for r in results)
    print(f"mutants: {killed} of {len(results)} lost a goal; {time.monotonic() - start:.0f} s")
    return 0 if good and killed == len(results) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except toolchain.ToolError as e:
        print(f"mutate.py: {e}", file=sys.stderr)
        sys.exit(2)
