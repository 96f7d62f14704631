# SPDX-License-Identifier: MIT
"""What was proved of each job, and from what: proved.json.

A job's inputs are the code as Frama-C reads it (C and annotations of every file that it includes), WP's options, the
drivers and the versions of the tools. A run in which nothing failed is recorded under the digest of its inputs; a job
whose inputs have that digest need not be run again. One line for each goal, `kind function prover seconds name`.
"""
import hashlib
import json
from pathlib import Path

import frama
import toolchain

FILE = Path(__file__).resolve().parent / "proved.json"
HERE = FILE.parent
WHERE = Path("/")    # stands for the folders of a run, which are no input


def digest(job, text, versions):
    options = frama.base(job) + frama.wp_options(job, WHERE, WHERE, 1)
    theories = toolchain.FLOATS.glob(f"{job.floats}/*") if job.floats else []
    drivers = [(p.name, p.read_text())
               for p in sorted([*HERE.glob("fops.*"), *toolchain.DRIVERS.glob("*"), *theories])]
    inputs = [text, options, drivers, sorted(versions.items()),
              [toolchain.PROVERS[p] for p in job.provers], job.canary]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def read(path=FILE):
    """{job name: {digest, goals}}"""
    if not path.exists():
        return {}
    try:
        jobs = json.loads(path.read_text())
        for row in jobs.values():
            for line in row["goals"]:
                kind, function, prover, seconds, name = line.split()
                float(seconds)
            row["digest"].encode()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        raise ValueError(f"{path}: not a record of proofs: {e}") from e
    return jobs


def row(run, key):
    goals = [f"{'smoke' if g.smoke else 'goal' if g.proved else 'open'} {g.function or '-'} {g.prover or '-'}"
             f" {g.seconds:.1f} {g.name}" for g in run.goals]
    return {"digest": key, "goals": goals}


def run_of(job, committed):
    """The run that a row records."""
    run = frama.Run(job)
    for line in committed["goals"]:
        kind, function, prover, seconds, name = ("" if f == "-" else f for f in line.split())
        goal = frama.Goal(name, function, kind != "open", kind == "smoke", prover, float(seconds), True)
        run.goals.append(goal)
        run.properties.setdefault(function, {})[name] = (1, int(goal.proved))
    return run


def text(jobs):
    return json.dumps(jobs, indent=0, sort_keys=True) + "\n"
