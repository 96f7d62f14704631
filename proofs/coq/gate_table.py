#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""RAdam's gate as a table: spec/radam_gate.table, and math/gate_table_data.v with the same numbers for Coq.

For c = 4 and 5 and each step t, the smallest binary64 beta2 with rho_t > c, that is with
  sum_{k=1..t} (2k-1-c) beta2^(k-1) > 0,
found by bisection on integers: beta2 = m / 2^53, the sign of sum (2k-1-c) m^(k-1) 2^(53(t-k)) is exact.
The table ends at the first t whose entry is the smallest binary64 above (c-1)/(c+1), below
which rho_t never exceeds c. Nothing rests on this script: math/gate_table.v proves every entry.

    gate_table.py          write both files
    gate_table.py --check  exit 1 when one of them is not what the script would write
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLE = HERE.parents[1] / "spec/radam_gate.table"
DATA = HERE / "math/gate_table_data.v"
ONE = 1 << 53


def positive(c, t, m):
    total = 0
    for k in range(t, 0, -1):
        total = total * m + ((2 * k - 1 - c) << (53 * (t - k)))
    return total > 0


def entries(c):
    t, out = c + 1, []
    while True:
        low, high = ONE // 2, ONE            # not positive at low; positive at 1 for t > c
        while high - low > 1:
            mid = (low + high) // 2
            low, high = (low, mid) if positive(c, t, mid) else (mid, high)
        out.append((t, high))
        if low * (c + 1) <= (c - 1) * ONE:
            return out
        t += 1


def table(rows):
    out = [
        "# RAdam's gate: the smallest binary64 beta2 with rho_t > c.",
        "# Columns: c, t, beta2. rho_t(beta2) > c if and only if t >= c + 1 and beta2 >= the entry of min(t, last t),",
        "# for every binary64 beta2 in (0, 1) and every t >= 1: theorems gate_table_decides_4 and _5 of",
        "# proofs/coq/math/gate_table.v. Written by proofs/coq/gate_table.py: exact bisection on the sign of",
        "# sum_{k=1..t} (2k-1-c) beta2^(k-1).",
    ]
    for c, list_ in rows.items():
        out += [f"{c} {t} {float.hex(m / ONE)}" for t, m in list_]
    return "\n".join(out) + "\n"


def data(rows):
    out = [
        "(* The entries of spec/radam_gate.table, as integers m with beta2 = m / 2^53.",
        "   Written by gate_table.py; gate_table.v proves what they are.  Entry i of",
        "   gate_data_c belongs to step t = c + 1 + i. *)",
        "From Coq Require Import ZArith List.",
        "Import ListNotations.",
        "Open Scope Z_scope.",
    ]
    for c, list_ in rows.items():
        out += ["", f"Definition gate_data_{c} : list Z :=", "  [ " + ";\n    ".join(
            "; ".join(hex(m) for _, m in list_[i:i + 4]) for i in range(0, len(list_), 4)) + " ]."]
    return "\n".join(out) + "\n"


def main(argv):
    if argv not in ([], ["--check"]):
        print("usage: gate_table.py [--check]", file=sys.stderr)
        return 2
    rows = {c: entries(c) for c in (4, 5)}
    stale = 0
    for path, text in ((TABLE, table(rows)), (DATA, data(rows))):
        if not argv:
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            print(f"gate_table.py: {path.name} is stale; run proofs/coq/gate_table.py", file=sys.stderr)
            stale = 1
    print("gate table: " + ", ".join(f"{len(r)} entries for rho_t > {c}, t = {r[0][0]}..{r[-1][0]}" for c, r in rows.items()))
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
