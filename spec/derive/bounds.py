"""The closed bounds as a table: spec/bounds.table says what the theorems bound, proofs/constants.txt has the constants
as Coq prints them (proofs/coq/constants.py checks both against the theorems), proofs/theorems.txt the theorems,
spec/measured.table the largest errors found (tests/test_measured.c evaluates them again).
From them oracle/bounds_table.c, which `adamant bounds` prints, spec/bounds.json, the same for other programs, the
table of spec/rounding.md, and oracle/bound_roundings.h, the numbers of the running bounds, which oracle/bound.c evaluates."""
import json
import re

from c import text
from fpcore import SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/bounds.table, spec/measured.table and proofs/constants.txt by `make derive`; do not edit. */
#include "bounds_table.h"

#include <stddef.h>

const struct bound_row bounds_table[] = {
"""
ROUNDINGS = """/* SPDX-License-Identifier: MIT */
/* Derived from proofs/constants.txt by `make derive`; do not edit. Definitions of
 * proofs/coq/rounding/bound_constants.v, which the theorems about the running bounds use. */
#ifndef ADAMANT_ORACLE_BOUND_ROUNDINGS_H
#define ADAMANT_ORACLE_BOUND_ROUNDINGS_H

enum {
%s};

#endif
"""
RUNNING = ("nearest_roundings", "faithful_roundings", "general_factor")
FORMATS = {"both": ("binary32", "binary64"), "binary32": ("binary32",), "binary64": ("binary64",), "any": ("any",)}
LETTER = re.compile(r"(?<![A-Za-z_0-9])[H-L](?![A-Za-z_0-9(])")
MEASURED = ("<!-- derived: measured -->", "<!-- end -->")
MOST = 5  # constants of a row: BOUND_MAX_CONSTANTS of oracle/bounds_table.h


def load_constants(path):
    """{name: value as text}."""
    return dict(line.split() for line in path.read_text().splitlines() if not line.startswith("#"))


def load_theorems(path):
    return {line.split()[1] for line in path.read_text().splitlines() if line.startswith("theorem ")}


def load_measured(path):
    """{(theorem, optimizer, quantity, format, letter): value}."""
    out = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        cells = line.split(" | ")
        if not line.startswith("#"):
            if len(cells) != 7 or tuple(cells[:5]) in out:
                raise SpecError(f"{path.name}:{number}: not theorem | optimizer | quantity | format | letter | value | "
                                "operands, once for each constant of a row")
            out[tuple(cells[:5])] = cells[5]
    return out


def rows(path):
    """One dictionary per theorem and quantity, {F} expanded; constants by letter, domain in words."""
    domains = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split(" | ")]
        if cells[0].startswith("domain ") and len(cells) == 2:
            domains[cells[0].removeprefix("domain ")] = cells[1]
            continue
        if len(cells) != 8 or cells[6] not in FORMATS or cells[7] not in domains:
            raise SpecError(f"{path.name}:{number}: not theorem | optimizer | quantity | exact | bound | constants | format | "
                            f"domain, with a format of {', '.join(FORMATS)} and a domain that stands above")
        theorem, optimizer, quantity, exact, bound, constants, formats, domain = cells
        for name in FORMATS[formats]:
            digits = name.removeprefix("binary")
            pairs = [pair.split("=") for pair in constants.replace("{F}", digits).split()]
            if sorted(set(LETTER.findall(bound))) != sorted(letter for letter, _ in pairs) or len(pairs) > MOST:
                raise SpecError(f"{path.name}:{number}: the letters of the bound and of the constants differ")
            yield {"theorem": "Adamant.Rounding." + theorem.replace("{F}", digits), "optimizer": optimizer,
                   "quantity": quantity, "format": name, "exact": exact, "bound": bound,
                   "constants": dict(pairs), "domain": domains[domain]}


def load(root):
    """The rows with the values of their constants."""
    constants = load_constants(root / "proofs/constants.txt")
    theorems = load_theorems(root / "proofs/theorems.txt")
    measured = load_measured(root / "spec/measured.table")
    out = []
    for row in rows(root / "spec/bounds.table"):
        if row["theorem"] not in theorems:
            raise SpecError(f"bounds.table: {row['theorem']} is not in proofs/theorems.txt")
        unknown = set(row["constants"].values()) - set(constants)
        if unknown:
            raise SpecError(f"bounds.table: {', '.join(sorted(unknown))} is not in proofs/constants.txt")
        key = tuple(row[cell] for cell in ("theorem", "optimizer", "quantity", "format"))
        out.append({**row, "constants": {letter: {"name": name, "value": constants[name],
                                                  "measured": measured.pop((*key, letter), None)}
                                         for letter, name in row["constants"].items()}})
    if measured:
        raise SpecError(f"measured.table: {' | '.join(next(iter(measured)))} is no constant of bounds.table")
    return out


def read(row):
    """The bound with the values in place of the letters."""
    return LETTER.sub(lambda m: row["constants"][m[0]]["value"], row["bound"])


def as_json(table):
    return json.dumps(table, indent=1) + "\n"


def as_c(table):
    out = []
    for row in table:
        cells = [text(row[key]) for key in ("theorem", "optimizer", "quantity", "format", "exact", "bound")]
        constants = ", ".join(
            f"{{{text(letter)}, {text(c['name'])}, {text(c['value'])}, {text(c['measured']) if c['measured'] else 'NULL'}}}"
            for letter, c in row["constants"].items()) or "{NULL, NULL, NULL, NULL}"
        out.append("  {" + ",\n   ".join(cells + [text(read(row)), f"{{{constants}}}", text(row["domain"])]) + "},\n")
    return HEAD + "".join(out) + "  {NULL, NULL, NULL, NULL, NULL, NULL, NULL, {{NULL, NULL, NULL, NULL}}, NULL}};\n"


def measured_rows(table):
    """For each constant: the lines of the table in spec/rounding.md."""
    best = {}
    for row in table:
        for c in row["constants"].values():
            value = float(c["measured"] or 0)
            if c["name"] not in best or value > best[c["name"]][0]:
                best[c["name"]] = value, c, row
    for name, (value, c, row) in best.items():
        if c["measured"]:
            yield f"| `{name}` | {c['value']} | {c['measured']} | {float(c['value']) / value:.3f} | " \
                  f"{row['quantity']} of `{row['optimizer']}`, {row['format']} |"


def with_measured(page, table):
    """The page with the lines between its marks replaced."""
    head, mark, rest = page.partition(MEASURED[0])
    _, end, tail = rest.partition(MEASURED[1])
    if not (mark and end):
        raise SpecError(f"rounding.md: no {MEASURED[0]} ... {MEASURED[1]}")
    lines = ["", "| constant | proved | largest found | proved / found | found in |", "|---|---|---|---|---|",
             *measured_rows(table), ""]
    return head + mark + "\n".join(lines) + end + tail


def as_header(constants):
    """The counts of roundings: small whole numbers, since bound.c multiplies them exactly."""
    for name in RUNNING:
        if not re.fullmatch(r"[1-9]\d?", constants.get(name, "")):
            raise SpecError(f"constants.txt: {name} is {constants.get(name, 'missing')}, not a whole number from 1 to 99")
    return ROUNDINGS % "".join(f"  {name.upper()} = {constants[name]},\n" for name in RUNNING)
