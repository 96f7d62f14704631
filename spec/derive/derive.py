#!/usr/bin/env python3
"""Derived files, all from the step programs and tables of spec/: `derive.py` writes them, `derive.py --check`
fails when one is not what it would write."""
import sys
from pathlib import Path

import acsl
import bound_text
import bounds
import c
import coq
import dialects
import fpcore
import gate
import invariants
import presets
import proved
import skim

ROOT = Path(__file__).resolve().parents[2]


def derived():
    steps = fpcore.load_all(ROOT / "spec/steps")
    orders = fpcore.load_all(ROOT / "spec/orders")
    family = dialects.Dialects(ROOT / "spec/dialects", steps)
    for p in orders:
        if family.require(p.props["order-of"]) != p.props["order-of"]:
            raise fpcore.SpecError(f"{p.id}: order of {p.props['order-of']}, which is not the name of a program")
    rows = presets.load(ROOT / "spec/presets.table", family, {p.id for p in steps})
    yield "oracle/preset_table.c", presets.table(rows)
    relations = invariants.load(ROOT / "spec/invariants.table", steps)
    yield "oracle/invariant_table.c", invariants.table(relations)
    yield "oracle/bulk_skim_steps.h", skim.kernels(steps, relations)
    yield "oracle/dialect_table.c", c.dialect_table(family.families)
    for name in family.families:
        yield f"oracle/programs_{name}.c", c.dialect_programs(name, family.of(name))
    ordered = [family.programs[name] for name in sorted({p.props["order-of"] for p in orders} - {p.id for p in steps})]
    yield "oracle/programs.c", c.tables(steps, orders)
    yield "proofs/coq/rounding/programs.v", coq.programs(steps, ordered, orders)
    yield "oracle/proved_table.c", proved.table(ROOT, steps)
    closed = bounds.load(ROOT)
    yield "oracle/bounds_table.c", bounds.as_c(closed)
    yield "spec/bounds.json", bounds.as_json(closed)
    yield "spec/rounding.md", bounds.with_measured((ROOT / "spec/rounding.md").read_text(), closed)
    yield "tests/bound_code.c", bound_text.as_c(closed, steps)
    yield "oracle/bound_roundings.h", bounds.as_header(bounds.load_constants(ROOT / "proofs/constants.txt"))
    for p in steps:
        yield f"spec/gen/{p.id}.acsl", acsl.logic(p)
    entries = gate.load(ROOT / "spec/radam_gate.table")
    yield "spec/gen/radam_gate.acsl", gate.logic(entries)
    yield "spec/gen/radam_gate.inc", gate.arrays(entries)


def main(argv):
    if argv not in ([], ["--check"]):
        print("usage: derive.py [--check]", file=sys.stderr)
        return 2
    stale = 0
    for name, text in derived():
        path = ROOT / name
        if path.exists() and path.read_text() == text:
            continue
        stale += 1
        if argv:
            print(f"{name}: not what spec/ derives; run make derive", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            print(f"derived {name}")
    return 1 if argv and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
