"""The invariants of the states: spec/invariants.table, rows (>= STATE NUMBER-OR-STATE) | why, or the same with <=."""
import re

from c import text
from fpcore import SpecError, parse, tokens

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/invariants.table by `make derive`; do not edit. */
#include "invariants.h"

#include <stddef.h>

const struct invariant invariants[] = {
"""


def load(path, programs):
    """[(relation, state, than)]; every row is of some program."""
    rows = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [c.strip() for c in line.split("|")]
        if len(cells) != 2 or not all(cells):
            raise SpecError(f"{path}:{number}: not invariant | why")
        relation, state, than = parse(tokens(cells[0]))
        names = {state} if re.fullmatch(r"-?\d+", than) else {state, than}
        if relation not in (">=", "<="):
            raise SpecError(f"{path}:{number}: {relation} is neither >= nor <=")
        if not any(names <= {before for before, _ in p.state} for p in programs):
            raise SpecError(f"{path}:{number}: no optimizer has the state {' and '.join(sorted(names))}")
        rows.append((relation, state, than))
    return rows


def table(rows):
    out = []
    for relation, state, than in rows:
        number = re.fullmatch(r"-?\d+", than)
        out.append(f"  {{{text(f'{state} {relation} {than}')}, {text(state)}, {'NULL' if number else text(than)},"
                   f" {than if number else 0}, {'true' if relation == '<=' else 'false'}}},\n")
    return HEAD + "".join(out) + "  {NULL, NULL, NULL, 0, false}};\n"
