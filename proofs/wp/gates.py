# SPDX-License-Identifier: MIT
"""When does a run count as a proof? frama-c exits 0 with goals unproved, so each condition is checked here."""
import re

from layers import TRUSTED

CANARY = "_ensures_canary_"


def check_run(run):
    """Complaints about one run of WP."""
    where, out = run.job.name, []
    in_log = sum(1 for g in run.goals)
    in_json = sum(total for props in run.properties.values() for total, _ in props.values())
    if in_json == 0:
        out.append(f"{where}: nothing was proved: WP scheduled no goal")
    if in_log < sum(1 for props in run.properties.values() for _ in props):
        out.append(f"{where}: WP's report lists more properties than its log ({in_log} goals)")
    for function, props in run.properties.items():
        for name, (total, valid) in props.items():
            canary = run.job.canary and CANARY in name
            if canary and valid:
                out.append(f"{where}: {name}: a false statement was proved: the theory is inconsistent")
            if not canary and total != valid:
                kind = "smoke test failed (dead code or a contradiction)" if "_wp_smoke_" in name else "unproved"
                out.append(f"{where}: {name}: {kind}: {valid} of {total} goals")
    if run.job.canary and not any(CANARY in p for props in run.properties.values() for p in props):
        out.append(f"{where}: no canary among the goals")
    for g in run.goals:
        if not g.proved and not (run.job.canary and CANARY in g.name):
            out.append(f"{where}: {g.name}: {'smoke test failed' if g.smoke else 'unproved'} {g.detail}".rstrip())
    out += [f"{where}: {w}" for w in run.warnings]
    return list(dict.fromkeys(out))


def check_lemmas(stated, runs):
    """Complaints about lemmas that are assumed and not proved. stated: {job name: {lemma: statement}}."""
    proved = set()
    for name, run in runs.items():
        for g in run.goals:
            lemma = g.name.removeprefix("lemma_")
            if g.proved and g.name.startswith("lemma_") and lemma in stated[name]:
                proved.add((run.job.layer.name, lemma, stated[name][lemma]))
    return [f"{name}: lemma {lemma} is assumed and nowhere proved in this form"
            for name, mine in stated.items() for lemma, statement in mine.items()
            if (runs[name].job.layer.name, lemma, statement) not in proved]


def words(text):
    """A contract or body for comparison: the printer's line breaks depend on the file."""
    return re.sub(r"\s+", " ", text)


def check_functions(units, runs):
    """Complaints about contracts. units: {job name: (defined, declared)} of src/; runs: those of the bits layer."""
    out = []
    everywhere = {name: f for defined, _ in units.values() for name, f in defined.items()}
    proved = {(f.name, words(f.contract), words(f.body)) for unit, (defined, _) in units.items() if unit in runs
              for f in defined.values() if any("_wp_smoke_" not in p for p in runs[unit].properties.get(f.name, {}))}
    for unit, (defined, declared) in units.items():
        for f in defined.values():
            if not f.contract:
                out.append(f"{unit}: function {f.name} has no contract")
                continue
            if "terminates \\true" not in f.contract:
                out.append(f"{unit}: function {f.name} does not promise `terminates \\true`")
            if "assigns" not in f.contract:
                out.append(f"{unit}: function {f.name} has no assigns clause")
            # A function of an included file is proved in one unit; in the others it must be the same.
            if unit in runs and (f.name, words(f.contract), words(f.body)) not in proved:
                out.append(f"{unit}: the contract of {f.name} was never proved: it is in no report of WP")
            for number, loop in enumerate(f.loops, 1):
                if "loop variant" not in loop:
                    out.append(f"{unit}: loop {number} of {f.name} has no variant")
        for name, contract in declared.items():
            if name in everywhere:
                if words(everywhere[name].contract) != words(contract):
                    out.append(f"{unit}: the contract of {name} is not the one that is proved")
            elif name not in TRUSTED:
                out.append(f"{unit}: the contract of {name} is assumed: no code in src/,"
                           " not on the list of trusted ones")
    for name in sorted(TRUSTED - {n for _, declared in units.values() for n in declared}):
        out.append(f"trusted function {name}: not declared anywhere in src/")
    return out
