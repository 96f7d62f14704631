"""The presets: spec/presets.table, rows framework | version | optimizer | dialect | source | note."""
from dataclasses import dataclass

from c import text
from fpcore import SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/presets.table by `make derive`; do not edit. */
#include "presets.h"

#include <stddef.h>

const struct preset presets[] = {
"""


@dataclass
class Preset:
    framework: str
    version: str
    optimizer: str
    dialect: str
    source: str
    note: str


def load(path, dialects, optimizers):
    """The rows, each dialect composed and by its canonical name."""
    rows, seen = [], set()
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [c.strip() for c in line.split("|")]
        if len(cells) != 6 or not all(cells[:5]):
            raise SpecError(f"{path}:{number}: not framework | version | optimizer | dialect | source | note")
        p = Preset(*cells)
        if p.dialect.partition(".")[0] not in optimizers:
            raise SpecError(f"{path}:{number}: no step program {p.dialect}")
        if dialects.require(p.dialect) != p.dialect:
            raise SpecError(f"{path}:{number}: {p.dialect} is called {dialects.require(p.dialect)}")
        if (p.framework, p.optimizer) in seen:
            raise SpecError(f"{path}:{number}: a second preset for {p.framework} {p.optimizer}")
        seen.add((p.framework, p.optimizer))
        rows.append(p)
    return rows


def table(rows):
    return HEAD + "".join(
        f"  {{{text(p.framework)}, {text(p.version)}, {text(p.optimizer)}, {text(p.dialect)},\n"
        f"   {text(p.source)}, {text(p.note)}}},\n" for p in rows) + "  {NULL, NULL, NULL, NULL, NULL, NULL}};\n"
