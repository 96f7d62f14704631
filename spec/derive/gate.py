# SPDX-License-Identifier: MIT
"""RAdam's gate from spec/radam_gate.table: the entry of a step as ACSL logic, and the same entries as arrays in C.

For each threshold c, entries of the steps c + 1, c + 2, ..., without a gap:
  radam_gate_<c>(t)      the smallest binary64 beta2 with rho_t > c; beyond the last step, its entry
  radam_gate_<c>[t-c-1]  the same in C
"""
from fpcore import SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/radam_gate.table by `make derive`; do not edit. */
"""


def load(path):
    """{c: [entry of step c + 1, of c + 2, ...]}, entries as text."""
    table = {}
    for line in path.read_text().splitlines():
        if line.startswith("#"):
            continue
        c, t, beta2 = line.split()
        entries = table.setdefault(int(c), [])
        if int(t) != int(c) + 1 + len(entries) or float.fromhex(beta2).hex() != beta2:
            raise SpecError(f"{path.name}: {line}: not the next step, or not a binary64 number in its usual form")
        entries.append(beta2)
    return table


def logic(table):
    parts = []
    for c, entries in table.items():
        cases = [f"      t <= {c + 1 + k} ? {e}d :" for k, e in enumerate(entries[:-1])]
        parts.append("\n".join([f"/*@ logic double radam_gate_{c}(integer t) =", *cases, f"      {entries[-1]}d;", "*/\n"]))
    return HEAD + "\n".join(parts)


def arrays(table):
    parts = []
    for c, entries in table.items():
        rows = ["    " + ", ".join(entries[k:k + 4]) + "," for k in range(0, len(entries), 4)]
        parts.append("\n".join([f"static const double radam_gate_{c}[{len(entries)}] = {{", *rows, "};\n"]))
    return HEAD + "\n".join(parts)
