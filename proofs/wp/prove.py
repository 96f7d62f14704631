#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prove the C code, and fail unless everything is proved.

  prove.py replay    regenerate every proof obligation, take the verdicts committed in verdicts.txt
  prove.py cached    the same, but run the provers on what has no committed verdict
  prove.py clean     run the provers on everything, no cache
  prove.py update    run the provers on what has no committed verdict, write verdicts.txt and baseline.json

Reports: build/proofs/wp.json and build/proofs/wp.html. Exit status: 0 everything proved; 1 something
is not; 2 usage, or a tool is missing or failed.
"""
import argparse
import concurrent.futures as futures
import json
import sys
import time
from pathlib import Path

import frama
import gates
import layers
import lint
import report
import toolchain
import verdicts


def say(text):
    print(text, file=sys.stderr, flush=True)


def one(job, build, env, mode, committed, par):
    folder = build / "proofs" / job.folder
    if mode == "clean":
        return frama.prove(job, folder, env, "none", par)
    verdicts.unpack(folder, committed)
    if mode == "update":
        return frama.prove(job, folder, env, "cleanup", 1)
    if mode == "cached":
        return frama.prove(job, folder, env, "replay", 1)
    # No prover runs in a replay; with one prover per goal the obligations can be prepared ahead.
    return frama.prove(job, folder, env, "offline", 16 if len(job.layer.provers) == 1 else 1)


def run_all(todo, build, env, mode, committed, workers, par):
    """Every job's run, workers at a time, in the order of the table."""
    with futures.ThreadPoolExecutor(workers) as pool:
        started = {pool.submit(one, job, build, env, mode, committed, par): job for job in todo}
        done = {}
        for f in futures.as_completed(started):
            run = f.result()
            done[run.job.name] = run
            proved = sum(g.proved for g in run.goals)
            say(f"[{len(done)}/{len(todo)}] {run.job.name}: {proved} of {len(run.goals)} in {run.seconds:.0f} s"
                + (" (canaries must fail)" if run.job.canary else ""))
    return [done[job.name] for job in todo]


def check_sources(todo, env, runs):
    """Complaints about what the files state, against what was proved of it."""
    by_name = {r.job.name: r for r in runs}
    texts = {j.name: frama.normalised(j, env) for j in todo}
    units = {j.name: frama.functions(texts[j.name]) for j in todo if j.layer is layers.BITS and not j.canary}
    return (gates.check_functions(units, by_name)
            + gates.check_lemmas({n: frama.lemmas(t) for n, t in texts.items()}, by_name))


def select(wanted):
    known = layers.jobs()
    if not wanted:
        return known
    chosen = [j for j in known if any(j.name == w or j.name.startswith(w + "/") for w in wanted)]
    if not chosen:
        raise toolchain.ToolError(f"no job named {' '.join(wanted)}; there are: {' '.join(j.name for j in known)}")
    return chosen


def arguments(argv):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("mode", choices=("replay", "cached", "clean", "update"))
    p.add_argument("only", nargs="*", help="jobs or layers: bits, finite/finite/32, ...")
    p.add_argument("--build", default=str(layers.ROOT / "build"))
    p.add_argument("--jobs", type=int, default=2, help="runs of frama-c at a time (2)")
    p.add_argument("--par", type=int, default=1, help="provers per run at a time (1)")
    return p.parse_args(argv)


def main(argv):
    args = arguments(argv)
    build, start = Path(args.build).resolve(), time.monotonic()
    env, versions = toolchain.prepare(build)
    todo = select(args.only)
    failures = lint.lint_tree(layers.ROOT)
    committed = verdicts.read()
    runs = run_all(todo, build, env, args.mode, committed, args.jobs, args.par)
    for run in runs:
        failures += gates.check_run(run, args.mode == "replay")
    if not args.only:
        failures += check_sources(todo, env, runs)
    baseline = report.read_baseline()
    mutants = build / "proofs" / "wp-mutants.json"
    result = report.build(runs, failures, args.mode, versions, baseline,
                          json.loads(mutants.read_text()) if mutants.exists() else None)
    result["seconds"] = round(time.monotonic() - start, 1)
    report.write(result, build / "proofs")
    if args.mode == "update" and not failures:
        keep = {} if not args.only else dict(committed)
        for run in runs:
            keep.update(verdicts.pack(build / "proofs" / run.job.folder))
        verdicts.write(keep)
        fresh = report.baseline_of(result["goals"])
        report.replace(report.BASELINE, json.dumps({**(baseline if args.only else {}), **fresh}, indent=1,
                                                   sort_keys=True) + "\n")
    for line in result["alarms"]:
        say(f"alarm: {line}")
    for line in failures:
        say(f"FAILED {line}")
    print(f"wp {args.mode}: total = {result['total']}, proved = {result['proved']}; "
          f"{result['smoke_tests']} smoke tests, {result['canaries']} canaries; {result['seconds']:.0f} s; build/proofs/wp.html")
    return 1 if failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (toolchain.ToolError, frama.FramaError, ValueError) as e:
        print(f"prove.py: {e}", file=sys.stderr)
        sys.exit(2)
