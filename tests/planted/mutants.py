#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Wrong implementations, one for each row of mutants.table and optimizer of the row.

    mutants.py --c       the table as C, for mutants.c: step programs where the row edits one
    mutants.py --doc     spec/mutants.md
"""
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "spec/derive"))
import c
import dialects
import fpcore
from fpcore import SpecError

FORMATS = ("bfloat16", "binary16", "binary32", "binary64")
HALVES = ("binary16", "bfloat16")
MEASURE = re.compile(r"(identical|within|beyond) \d+\.\d\d|beyond")
VERDICTS = (":only", ":survives")
# Faults round about the program, and what their arguments are: s a state, f a format, x a name, w a word of the list.
FAULTS = {":round": "xf", ":naive": "xf", ":store": "sf", ":keep": "s", ":ignore": "s", ":reset": "s", ":swap": "ss", ":share": "ss",
          ":skip": ("LAST", "FIRST", "TAIL4", "TAIL8", "ODD"),
          ":gradient": ("NEXT", "FIRST", "LATE", "SUM", "FINITE"),
          ":counter": ("PLUS", "MINUS", "FROZEN", "RESTART", "BYTE", "WORD"),
          ":flush": ("IN", "OUT"), ":twice": ""}


def swapped(e, x, y):
    if isinstance(e, str):
        return {x: y, y: x}.get(e, e)
    return [e[0]] + [swapped(a, x, y) for a in e[1:]]


class Stem:
    """What dialects.Composition asks of a family: an optimizer, and the row in place of a switch."""

    def __init__(self, program, sentence, edits):
        self.base, self.switches = program, [self]
        self.sexp = fpcore.parse(fpcore.tokens(program.source))
        self.name, self.choices = "mutant", {"row": (sentence, edits)}

    def ident(self, _):
        return self.base.id


class Edited(dialects.Composition):
    """The step program with the edits of a row."""

    def __init__(self, program, sentence, edits):
        self.scalars = [e[1] for e in edits if e[0] in (":round", ":naive")
                        and e[1] != "t" and e[1] not in program.hyper]
        self.old = {b[0]: b[1] for b in fpcore.parse(fpcore.tokens(program.source))[-1][1]}
        later = [e for e in edits if e[0] in (":in", ":exchange")]
        usual = [[e[0], dialects.substitute(e[1], "OLD", self.old.get(e[0], "OLD"))] if not e[0].startswith(":") else e
                 for e in edits if e not in later and e[0] not in FAULTS and e[0] not in VERDICTS]
        for name in self.scalars:  # the loop computes it: to the program it is one more hyperparameter
            if name not in self.old:
                raise SpecError(f"{program.id} has no {name}")
            usual += [[":without", name], [":hyperparameters", name]]
        self.changed = bool(later or usual)
        super().__init__(Stem(program, sentence, usual), {"mutant": "row"})
        for e in later:
            if e[0] == ":in" and (self.place(e[1]) is None or e[2] not in dialects.uses(self.old[e[1]], set())):
                raise SpecError(f"{program.id}: {e[1]} does not read {e[2]}")
            for b in self.binds:
                if e[0] == ":exchange":
                    b[1] = swapped(b[1], *e[1:])
                elif b[0] == e[1]:
                    b[1] = dialects.substitute(b[1], e[2], e[3])


class Mutant:
    def __init__(self, program, kind, row):
        self.optimizer, self.kind, self.name, self.sentence = program.id, kind, row[0], row[2].strip('"')
        self.id, edits = f"{program.id}/{row[0]}", row[3:]
        attributes = {e[0]: e[1].strip('"') for e in edits if e[0] in VERDICTS}
        self.only, self.survives = attributes.get(":only", ""), attributes.get(":survives", "")
        self.faults = [self.fault(program, e) for e in edits if e[0] in FAULTS]
        edited = Edited(program, self.sentence, edits)
        self.program = None
        if edited.changed:
            self.program = fpcore.load_text(edited.text().replace(f"(FPCore {program.id} ", f"(FPCore {self.id} "))
            self.program.dialect_of = program.id
            if self.instructions(self.program) == self.instructions(program):
                raise SpecError(f"{self.id} changes nothing")
        if not self.faults and self.program is None:
            raise SpecError(f"{self.id} changes nothing")

    @staticmethod
    def instructions(p):
        return [(i.op, i.prec, i.args) for i in p.instrs], p.hyper

    def fault(self, program, e):
        kinds = FAULTS[e[0]]
        if len(e) - 1 != (1 if isinstance(kinds, tuple) else len(kinds)):
            raise SpecError(f"{self.id}: {e[0]} takes other arguments")
        if isinstance(kinds, tuple):
            if e[1] not in kinds:
                raise SpecError(f"{self.id}: {e[0]} knows {' '.join(kinds)}")
            return f"{{FAULT_{e[0][1:].upper()}_{e[1]}, NULL, NULL, NULL}}"
        name, other, form = "NULL", "NULL", "NULL"
        for what, text in zip(kinds, e[1:]):
            if what == "s" and text not in (b for b, _ in program.state):
                raise SpecError(f"{self.id}: no state {text}")
            if what == "f" and text not in FORMATS:
                raise SpecError(f"{self.id}: no format {text}")
            if what == "f":
                form = f"&format_{text}"
            elif name == "NULL":
                name = f'"{text}"'
            else:
                other = f'"{text}"'
        if e[0] == ":round":
            kind = "COUNTER_ROUND" if e[1] == "t" else "HYPER" if e[1] in program.hyper else "SCALAR"
        else:
            kind = e[0][1:].upper()
        return f"{{FAULT_{kind}, {name}, {other}, {form}}}"


class Table:
    def __init__(self, path, steps):
        self.steps, self.groups, self.words, self.mutants = {p.id: p for p in steps}, {}, {}, []
        self.classes = {}
        toks = fpcore.tokens(path.read_text())
        while toks:
            e = fpcore.parse(toks)
            if e[0] == "group":
                self.groups[e[1]] = self.members(e[2:])
            elif e[0] == "word":
                self.words[e[1]] = [(text, self.members(rest)) for text, *rest in e[2:]]
            elif e[0] == "class":
                self.classes[e[1]] = e[2].strip('"')
                for row in e[3:]:
                    self.add(e[1], row)
            else:
                raise SpecError(f"{path}: {e[0]}")
        self.half = self.halves(path.with_name("halves.table"))
        twice = [k for k, n in Counter(m.id for m in self.mutants).items() if n > 1]
        if twice:
            raise SpecError(f"two rows make {twice[0]}")

    def halves(self, path):
        """(mutant, format of 16 bits) -> what becomes of it there, where its vectors do not kill it."""
        half, known = {}, {m.id for m in self.mutants}
        for n, line in enumerate(path.read_text().splitlines(), 1):
            if line.startswith(";"):
                continue
            ident, _, rest = line.partition(" ")
            form, _, measure = rest.partition(" ")
            if ident not in known or form not in HALVES or not MEASURE.fullmatch(measure) or (ident, form) in half:
                raise SpecError(f"{path}:{n}: {line}")
            half[ident, form] = measure
        return half

    def members(self, names):
        out = []
        for n in names:
            bare = n.removeprefix("-")
            these = self.groups.get(bare) or [self.steps[bare].id]
            out = [o for o in out if o not in these] + ([] if n.startswith("-") else these)
        return out

    def worded(self, e, optimizer):
        if not isinstance(e, str):
            return [self.worded(a, optimizer) for a in e]
        if e not in self.words:
            return e
        return next(text for text, members in self.words[e] if optimizer in members)

    def add(self, kind, row):
        for optimizer in self.members(row[1]):
            self.mutants.append(Mutant(self.steps[optimizer], kind, [self.worded(e, optimizer) for e in row]))


HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from mutants.table by mutants.py; do not edit. */
#include "mutant.h"
"""


def as_c(table):
    out = [HEAD] + [c.program(m.program, "") for m in table.mutants if m.program]
    out.append("\nconst struct mutant mutants[] = {")
    for m in table.mutants:
        program = f"&{c.ident(m.program)}" if m.program else "NULL"
        only = f"&format_{m.only}" if m.only else "NULL"
        half = ", ".join(c.text(table.half[m.id, f]) if (m.id, f) in table.half else "NULL" for f in HALVES)
        faults = ", ".join(m.faults) or "{FAULT_NONE, NULL, NULL, NULL}"
        out.append(f"  {{{c.text(m.id)}, {c.text(m.optimizer)}, {c.text(m.kind)}, {c.text(m.sentence)}, "
                   f"{'true' if m.survives else 'false'}, {only}, {{{half}}}, {program}, {{{faults}}}}},")
    out.append("  {0}};")
    return "\n".join(out) + "\n"


DOC = """# Mutants

Generated by `tests/planted/mutants.py --doc`; do not edit. {n} wrong implementations of the {o} optimizers, one for each row of
[mutants.table](../tests/planted/mutants.table) and optimizer of the row. A mutant is the float reading of its optimizer's step
program with the row's edits, or with its faults in the loop round about it (`tests/planted/mutant_run.c`). `tests/planted/test_mutants.sh`
runs each over the published vectors of its optimizer, `step` and `real`, binary32 and binary64, and prints the score; the same program
without a fault conforms on all of them. So does the score in binary16 and bfloat16, below.

A mutant is *killed* in a format when some output deviates or is a zero of the wrong sign. Every mutant that differs over the reals
or in what it stores must be killed in both formats, or in the one format named in the table, where the other hides it: a
hyperparameter that is kept in binary32 is what a binary32 step rounds it to anyway. So must those of class `formulation`, which are the
same function over the reals with rounding errors beyond the bound. The mutants of class `rounding` must survive: they are the same
function over the reals, from which enclosures of 512 bits do not tell them apart at any finite operands of the vectors, and their own
rounding errors stay within the bound. How many outputs of the `bits` vectors, which ask for one order of operations, have other
bits is printed with each.

    build/tests/planted/mutants list                 every mutant
    build/tests/planted/mutants score OPTIMIZER      its mutants, killed by which case
    build/tests/planted/mutants halves OPTIMIZER     those in binary16 and bfloat16: killed by which case, or how near
    make identify-mutants                            what `adamant identify` calls each; one in twenty-five in make test
    build/adamant run --cmd 'build/tests/planted/planted NAME' VECTORS    one of them behind the pipe
"""


HALF_DOC = """## binary16 and bfloat16

The same mutants in formats where one rounding is 2^-11 or 2^-8 of a number, over the cases that level 2 of the suite has in them: those of
`oracle/vectors`, of the other rows of level 1, and a few made for these formats (`oracle/suite_halves.c`), but for cases of more than 1024 element-steps. What is not killed is
listed in [halves.table](../tests/planted/halves.table), and each line of it is tested:

- *within* R: at every finite operand of the `step` cases the mutant over the reals is at most R < 1 of the bound B1 away from the optimizer over the
  reals. So the mutant evaluated exactly conforms: the format hides it, as far as these operands go.
- *identical* R: so it is, and every output of the `step` and `bits` cases is bit for bit the optimizer's own float reading of the same operands.
  Where a state is stored in a format that has every number of the working format, it could not be otherwise.

What is hidden are numbers that are off by less than a few roundings, and counters that would have to run longer: a counter in binary32 is off by a
part k 2^-24 at step 2^24 + k, one in binary16 by k 2^-11 at step 2048 + k.

| | {formats} |
|---|---|---|
{counts}

{beyond}

The others, with the number of optimizers and the greatest R:

| mutant | {formats} |
|---|---|---|
{rows}
"""


def contains(wide, narrow):
    """Is every number of `narrow` one of `wide`?"""
    order = {"bfloat16": 0, "binary16": 0, "binary32": 1, "binary64": 2}
    return wide == narrow or order[wide] > order[narrow]


def of_format(table, form):
    """Mutants that are not killed: (kind of measure, mutant, R)."""
    out = []
    for m in table.mutants:
        measure = table.half.get((m.id, form))
        if measure is not None and not m.survives:
            kind, _, ratio = measure.partition(" ")
            stored = m.program is None and all(f.startswith("{FAULT_STORE,") and
                                               contains(re.search(r"&format_(\w+)", f)[1], form) for f in m.faults)
            out.append(("stored" if stored and kind == "identical" else kind, m, float(ratio or 0)))
    return out


def half_cell(found):
    """ "11 identical, 2 within 0.36" """
    said = Counter(kind for kind, _, _ in found)
    ratio = {kind: max(r for k, _, r in found if k == kind) for kind in said}
    return ", ".join(f"{said[k]} {k}" + (f" {ratio[k]:.2f}" if ratio[k] else "") for k in sorted(said)) or "killed"


def half_doc(table):
    found = {form: of_format(table, form) for form in HALVES}
    n = sum(not m.survives for m in table.mutants)
    counts = [f"| killed, of {n} | " + " | ".join(f"{n - len(found[f])}" for f in HALVES) + " |"]
    for kind, what in (("stored", "identical, stored in a format that has every number of this one"),
                       ("identical", "other identical ones"), ("within", "within R < 1 of the bound"),
                       ("beyond", "beyond the bound over the reals, not in any output")):
        these = {f: [r for k, _, r in found[f] if k == kind] for f in HALVES}
        if any(these.values()):
            counts.append(f"| {what} | " + " | ".join(
                f"{len(these[f])}" + (f", R at most {max(these[f]):.2f}" if kind != "stored" and these[f] else "")
                for f in HALVES) + " |")
    names = dict.fromkeys(m.name for f in HALVES for k, m, _ in found[f] if k != "stored")
    rows = [f"| `{name}` | " + " | ".join(half_cell([x for x in found[f] if x[1].name == name]) for f in HALVES) + " |"
            for name in names]
    equivalent = sum(bool(m.survives) for m in table.mutants)
    beyond = Counter((m.name, f) for f in HALVES for m in table.mutants if m.survives and (m.id, f) in table.half)
    but = ", ".join(f"{n} `{name}` in {form}" for (name, form), n in sorted(beyond.items()))
    return HALF_DOC.format(formats=" | ".join(HALVES), counts="\n".join(counts), rows="\n".join(rows), beyond=(
        f"The {equivalent} of class `rounding` are the same function over the reals here too, and within every finite bound"
        + (f",\nbut for {but}; those looked at\nround subnormal numbers where no registered order does" if but else "")
        + ". Where there is no finite bound, and in the sign of a zero that came of underflow, some deviate by E1."))


def as_doc(table):
    optimizers = {m.optimizer for m in table.mutants}
    out = [DOC.format(n=len(table.mutants), o=len(optimizers))]
    for kind, what in table.classes.items():
        rows = {}
        for m in table.mutants:
            if m.kind == kind:
                rows.setdefault((m.name, m.sentence, m.only, m.survives), []).append(m.optimizer)
        n = sum(map(len, rows.values()))
        out.append(f"## {kind}: {what} ({n})\n\n| mutant | what it does | optimizers |\n|---|---|---|")
        for (name, sentence, only, survives), names in rows.items():
            note = f"; {only} only" if only else f"; survives: {survives}" if survives else ""
            whole = len(names) == len(optimizers)
            out.append(f"| `{name}` | {sentence.replace('|', chr(92) + '|')}{note} | {'all' if whole else ', '.join(names)} |")
        out.append("")
    return "\n".join(out) + "\n" + half_doc(table)


def main(argv):
    if argv not in (["--c"], ["--doc"]):
        print(__doc__, file=sys.stderr)
        return 2
    table = Table(HERE / "mutants.table", fpcore.load_all(ROOT / "spec/steps"))
    sys.stdout.write(as_c(table) if argv == ["--c"] else as_doc(table))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
