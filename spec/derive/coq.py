"""The step programs as Coq terms (proofs/coq/rounding/programs.v), over machine.v."""
from c import ident
from fpcore import CONTEXT, WORKING

# Not in the Coq model, with its dialects and orders: a power whose exponent is rounded, and (its orders) an operation
# in binary64 on numbers of the working format.
WITHOUT = ("nadam",)

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


def kind(p, name):
    if name in p.hyper:
        return "In Binary64"
    return "In Real" if name in CONTEXT else "In Working"


def program(p):
    inputs = [f'("{n}", {kind(p, n)})' for n in p.inputs]
    consts = [f'("{n}", {v})' for n, v in p.consts]
    state = [f'("{b}", "{a}")' for b, a in p.state]
    code = [f'Instr {i.op.capitalize():4} {PREC[i.prec]:8} "{i.dst}" [' + "; ".join(f'"{a}"' for a in i.args) + "]"
            for i in p.instrs]
    order = f", the same real function as {p.props['order-of']}" if "order-of" in p.props else ""
    return (f"\n(* {p.props['name'].strip(chr(34))}{order} *)\n"
            f"Definition {ident(p)} : program := {{|\n"
            f"  inputs := {listing(inputs, 4)};\n"
            f"  consts := [{'; '.join(consts)}];\n"
            f"  state := [{'; '.join(state)}];\n"
            f"  code := {listing(code, 4)} |}}.\n")


def base(name):
    """The optimizer that a program, a dialect or an order is of."""
    return name.split(".")[0]


def programs(steps, dialects, orders):
    """dialects: those that orders are of."""
    groups = {"step": [p for p in steps if base(p.id) not in WITHOUT],
              "dialect": [p for p in dialects if base(p.id) not in WITHOUT],
              "order": [p for p in orders if base(p.props["order-of"]) not in WITHOUT]}
    names = "".join(f"Definition {group}_programs : list program := [{'; '.join(ident(p) for p in progs)}].\n"
                    for group, progs in groups.items())
    return HEAD + "".join(program(p) for progs in groups.values() for p in progs) + "\n" + names
