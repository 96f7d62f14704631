#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prove the C code, and fail unless everything is proved.

  prove.py replay    take every job from the record proved.json: its inputs must be those that were proved
  prove.py cached    the same, but prove the jobs whose inputs are not in the record
  prove.py clean     prove everything, nothing is looked up; a wrong record is a failure; what is proved is
                     on record in build/proofs/proved.json, for `cached` and `update`
  prove.py update    as cached, and write the record of the jobs in which nothing failed

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
import record
import report
import toolchain


def say(text):
    print(text, file=sys.stderr, flush=True)


def one(job, build, env, mode, key, committed, par):
    """The run of a job: from the record where that has its inputs. In a replay that is all there is."""
    if mode != "clean" and committed.get(job.name, {}).get("digest") == key:
        return record.run_of(job, committed[job.name])
    if mode == "replay":
        return frama.Run(job)
    return frama.prove(job, build / "proofs" / job.folder, env, par)


def run_all(todo, build, env, mode, keys, committed, workers, par):
    """Every job's run, workers at a time, in the order of the table."""
    with futures.ThreadPoolExecutor(workers) as pool:
        started = {pool.submit(one, job, build, env, mode, keys[job.name], committed, par): job for job in todo}
        done = {}
        for f in futures.as_completed(started):
            run = f.result()
            done[run.job.name] = run
            proved = sum(g.proved for g in run.goals)
            how = f"in {run.seconds:.0f} s" if run.seconds else "on record"
            say(f"[{len(done)}/{len(todo)}] {run.job.name}: {proved} of {len(run.goals)} {how}"
                + (" (canaries must fail)" if run.job.canary else ""))
    return [done[job.name] for job in todo]


def check_record(runs, keys, committed):
    """Complaints about rows that state of the same inputs what was not found."""
    out = []
    for run in runs:
        old = committed.get(run.job.name, {"digest": ""})
        names = {(g.name, g.proved) for g in run.goals}
        if old["digest"] == keys[run.job.name] and names != {(g.name, g.proved) for g in record.run_of(run.job, old).goals}:
            out.append(f"{run.job.name}: proved.json states other goals than were found: run make wp-cache-update")
    return out


def check_sources(todo, texts, runs):
    """Complaints about what the files state, against what was proved of it."""
    by_name = {r.job.name: r for r in runs}
    units = {j.name: frama.functions(texts[j.name]) for j in todo if j.layer in layers.CODE and not j.canary}
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
    p.add_argument("--par", type=int, default=2, help="provers per run at a time (2)")
    return p.parse_args(argv)


def main(argv):
    args = arguments(argv)
    build, start = Path(args.build).resolve(), time.monotonic()
    env, versions = toolchain.prepare(build)
    todo = select(args.only)
    failures = lint.lint_tree(layers.ROOT)
    committed = record.read()
    here = build / "proofs" / record.FILE.name
    with futures.ThreadPoolExecutor(args.jobs) as pool:
        texts = dict(zip((j.name for j in todo), pool.map(lambda j: frama.normalised(j, env), todo)))
    keys = {j.name: record.digest(j, texts[j.name], versions) for j in todo}
    # What a clean run proved in this tree is as good as what is committed.
    found_here = record.read(here) if args.mode in ("cached", "update") else {}
    known = {**committed, **{n: r for n, r in found_here.items() if r["digest"] == keys.get(n)}}
    runs = run_all(todo, build, env, args.mode, keys, known, args.jobs, args.par)
    proved = []
    for run in runs:
        missing = args.mode == "replay" and not run.goals
        found = [f"{run.job.name}: its inputs are not on record: run make wp-cache-update"] if missing \
            else gates.check_run(run)
        failures += found
        proved += [run] * (not found)
    if args.mode == "clean":
        failures += check_record(runs, keys, committed)
    if not args.only:
        failures += check_sources(todo, texts, runs)
    mutants = build / "proofs" / "wp-mutants.json"
    result = report.build(runs, failures, args.mode, versions, report.baseline(committed),
                          json.loads(mutants.read_text()) if mutants.exists() else None)
    result["seconds"] = round(time.monotonic() - start, 1)
    report.write(result, build / "proofs")
    if args.mode in ("clean", "update") and proved:
        old, target = (committed, record.FILE) if args.mode == "update" else (record.read(here), here)
        keep = {j.name: old[j.name] for j in layers.jobs() if j not in todo and j.name in old}
        keep.update((r.job.name, record.row(r, keys[r.job.name])) for r in proved)
        report.replace(target, record.text(keep))
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
