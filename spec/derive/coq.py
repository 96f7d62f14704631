"""The step programs as Coq terms (proofs/coq/rounding/programs.v), over machine.v."""
from fractions import Fraction

from c import ident
from fpcore import CONTEXT, WORKING

HEAD = """(* Derived from spec/steps, spec/dialects and spec/orders by `make derive`; do not edit.
   One term per step program; machine.v says what it means.                *)
From Coq Require Import Reals List String.
From Adamant.Rounding Require Import machine.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.
"""
PREC = {"real": "Real", "binary64": "Binary64", WORKING: "Working"}


def listing(items, indent):
    pad = "\n" + " " * indent
    return "[" + pad + (";" + pad).join(items) + "]"


SHORT = 8  # bits of precision that every format has


def value(text):
    """A constant: the binary64 number nearest to its text."""
    return Fraction(float(text))


def is_short(text):
    """A number of every format: of few bits, and between 1/256 and 256 or 0."""
    x = value(text)
    return x.denominator < 2 ** SHORT and abs(x.numerator) < 2 ** SHORT


def number(text):
    x = value(text)
    return str(x) if x.denominator == 1 else f"({x.numerator} / {x.denominator})"


def kind(p, name):
    if name in p.hyper or name in dict(p.consts):
        return "In Binary64"
    return "In Real" if name in CONTEXT else "In Working"


def operation(i):
    """A power whose exponent is not the step number is another operation."""
    return "Powr" if i.op == "pow" and i.args[1] not in CONTEXT else i.op.capitalize()


def program(p):
    long = [n for n, v in p.consts if not is_short(v)]
    inputs = [f'("{n}", {kind(p, n)})' for n in p.inputs + long]
    consts = [f'("{n}", {number(v)})' for n, v in p.consts]
    state = [f'("{b}", "{a}")' for b, a in p.state]
    code = [f'Instr {operation(i):4} {PREC[i.prec]:8} "{i.dst}" [' + "; ".join(f'"{a}"' for a in i.args) + "]"
            for i in p.instrs]
    order = f", the same real function as {p.props['order-of']}" if "order-of" in p.props else ""
    return (f"\n(* {p.props['name'].strip(chr(34))}{order} *)\n"
            f"Definition {ident(p)} : program := {{|\n"
            f"  inputs := {listing(inputs, 4)};\n"
            f"  consts := [{'; '.join(consts)}];\n"
            f"  state := [{'; '.join(state)}];\n"
            f"  code := {listing(code, 4)} |}}.\n")


def programs(steps, dialects, orders):
    """dialects: those that orders are of."""
    groups = {"step": steps, "dialect": dialects, "order": orders}
    names = "".join(f"Definition {group}_programs : list program := [{'; '.join(ident(p) for p in progs)}].\n"
                    for group, progs in groups.items())
    return HEAD + "".join(program(p) for progs in groups.values() for p in progs) + "\n" + names
