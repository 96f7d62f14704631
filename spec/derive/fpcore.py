"""Reader of the step programs (spec/steps, spec/orders): FPCore text to straight-line code.

The subset: one FPCore with named arguments, a let* of arithmetic, (! :precision P e),
(cast e), (if (> a b) x y) on scalars, and a final (array ...). The result is a list of instructions, each with the
precision it rounds to; every derived file (ACSL, C tables, Coq) is printed from it.
"""
import re
from dataclasses import dataclass, field
from pathlib import Path

OPS = {"+": "add", "-": "sub", "*": "mul", "/": "div", "sqrt": "sqrt", "pow": "pow", "fma": "fma",
       "fabs": "abs", "fmax": "max", "cast": "cast", ">": "gt", "==": "eq", "if": "select"}
ARITY = {"add": 2, "sub": 2, "mul": 2, "div": 2, "sqrt": 1, "pow": 2, "fma": 3, "abs": 1, "max": 2,
         "cast": 1, "gt": 2, "eq": 2, "select": 3}
CONDITIONS = ("gt", "eq")  # decided over the reals, in both readings, from scalars alone
WORKING = "working"
PRECISIONS = ("real", "binary64", WORKING)
CONTEXT = {"t"}          # inputs that are neither state, gradient nor hyperparameter


@dataclass
class Instr:
    dst: str             # name of the value; unnamed intermediates are <let name>_1, _2, ...
    op: str
    prec: str            # one of PRECISIONS: the precision the result is rounded to
    args: list
    scalar: bool         # depends on hyperparameters and t alone: once per step


@dataclass
class Program:
    id: str
    props: dict
    inputs: list
    hyper: list
    state: list          # [(before, after)], theta first
    outputs: list
    initial: dict        # before -> text, of the states that do not start at zero
    instrs: list = field(default_factory=list)
    consts: list = field(default_factory=list)
    source: str = ""
    dialect_of: str = ""


class SpecError(Exception):
    pass


def tokens(text):
    text = re.sub(r";[^\n]*", "", text)
    return re.findall(r'"[^"]*"|[()\[\]]|[^\s()\[\]"]+', text)


def parse(toks):
    tok = toks.pop(0)
    if tok in "([":
        out = []
        while toks[0] not in ")]":
            out.append(parse(toks))
        toks.pop(0)
        return out
    if tok in ")]":
        raise SpecError("unbalanced parenthesis")
    return tok


class Lowering:
    def __init__(self, program, outer):
        self.p, self.outer, self.env, self.serial = program, outer, {}, 0
        self.scalars = set(program.hyper) | CONTEXT

    def precision(self, name):
        if name == self.outer:
            return WORKING
        if name in ("real", "binary64"):
            return name
        raise SpecError(f"{self.p.id}: precision {name} is neither real, binary64 nor the working one")

    def operand(self, e, prec, stem):
        if isinstance(e, str):
            if e in self.env:
                return self.env[e]
            if re.fullmatch(r"-?\d+(\.\d+)?", e):
                name = "k" + e.replace("-", "m").replace(".", "p")
                if (name, e) not in self.p.consts:
                    self.p.consts.append((name, e))
                    self.scalars.add(name)
                return name
            raise SpecError(f"{self.p.id}: unknown name {e}")
        self.serial += 1
        return self.emit(e, prec, f"{stem}_{self.serial}", stem)

    def op_of(self, name):
        return next((i.op for i in self.p.instrs if i.dst == name), None)

    def held_in(self, name):
        """The precision of a value; None for a constant, which is of every precision."""
        for i in self.p.instrs:
            if i.dst == name:
                return i.prec
        if name in self.p.hyper:
            return "binary64"
        return None if name in (n for n, _ in self.p.consts) else WORKING

    def emit(self, e, prec, dst, stem):
        if e[0] == "!":
            if e[1] != ":precision" or len(e) != 4:
                raise SpecError(f"{self.p.id}: only (! :precision P e) is understood")
            return self.emit(e[3], self.precision(e[2]), dst, stem)
        if e[0] not in OPS:
            raise SpecError(f"{self.p.id}: unknown operation {e[0]}")
        op = OPS[e[0]]
        if len(e) - 1 != ARITY[op]:
            raise SpecError(f"{self.p.id}: {e[0]} takes {ARITY[op]} operands")
        if op in CONDITIONS:
            prec = "real"
        args = [self.operand(a, prec, stem) for a in e[1:]]
        instr = Instr(dst, op, prec, args, all(a in self.scalars for a in args))
        if op in CONDITIONS and not instr.scalar:
            raise SpecError(f"{self.p.id}: {dst} decides by a value of one element")
        if op == "select" and self.op_of(args[0]) not in CONDITIONS:
            raise SpecError(f"{self.p.id}: {dst} selects by {args[0]}, which is no comparison")
        if op == "select" and any(self.held_in(a) not in (prec, None) for a in args[1:]):
            raise SpecError(f"{self.p.id}: {dst} selects a value of another precision; cast first")
        self.p.instrs.append(instr)
        if self.p.instrs[-1].scalar:
            self.scalars.add(dst)
        return dst


def load(path):
    p = load_text(Path(path).read_text())
    if p.id != Path(path).stem:
        raise SpecError(f"{path}: the FPCore is named {p.id}")
    return p


def load_text(text):
    sexp = parse(tokens(text))
    if sexp[0] != "FPCore":
        raise SpecError(f"not an FPCore: {text[:60]}")
    ident, inputs, rest = sexp[1], sexp[2], sexp[3:]
    props = {}
    while isinstance(rest[0], str) and rest[0].startswith(":"):
        props[rest[0][1:]] = rest[1]
        rest = rest[2:]
    let, binds, body = rest[0]
    p = Program(ident, props, inputs, props["hyperparameters"], [tuple(s) for s in props["state"]], body[1:],
                dict(tuple(s) for s in props.get("initial", [])),
                source=text)
    low = Lowering(p, props["precision"])
    for name in inputs:
        low.env[name] = name
    for name, e in binds:
        low.serial = 0
        low.env[name] = low.emit(e, WORKING, name, name) if not isinstance(e, str) else low.env[e]
    for name in p.outputs:
        if name not in low.env:
            raise SpecError(f"{path}: output {name} is not defined")
    return p


def load_all(folder):
    return [load(f) for f in sorted(Path(folder).glob("*.fpcore"))]
