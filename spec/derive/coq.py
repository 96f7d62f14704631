"""The step programs as Coq terms (proofs/coq/rounding/programs.v), over machine.v."""
from fpcore import CONTEXT, WORKING

# Programs and orders that the Coq model cannot say yet: comparisons and selections, a power whose exponent is
# rounded, an operation in binary64 on numbers of the working format.
WITHOUT = ("momentum", "nadam", "radam", "radamw")

HEAD = """(* Derived from spec/steps and spec/orders by `make derive`; do not edit.
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
            f"Definition {p.id} : program := {{|\n"
            f"  inputs := {listing(inputs, 4)};\n"
            f"  consts := [{'; '.join(consts)}];\n"
            f"  state := [{'; '.join(state)}];\n"
            f"  code := {listing(code, 4)} |}}.\n")


def programs(steps, orders):
    steps = [p for p in steps if p.id not in WITHOUT]
    orders = [p for p in orders if p.props["order-of"].split(".")[0] not in WITHOUT]
    orders = [p for p in orders if "." not in p.props["order-of"]]  # dialects come with their theorems
    progs = steps + orders
    names = "\nDefinition step_programs : list program := [" + "; ".join(p.id for p in steps) + "].\n" \
        "Definition order_programs : list program := [" + "; ".join(p.id for p in orders) + "].\n"
    return HEAD + "".join(program(p) for p in progs) + names
