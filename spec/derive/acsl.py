"""The float reading of a step program as ACSL logic (spec/gen/<id>.acsl), binary32 and binary64.

For each format F (f32, f64) and with the names of the program:
  <id>_<scalar>_F(hyperparameters, t)      a per-step scalar, in the format it is used in
  <id>_<state>_t_F(elements, scalars)      a state after the step, from the scalars of the format
  <id>_next_<state>_F(elements, t, hyper)  the same from the hyperparameters
Parameters are those that the value depends on: elements in the order of the FPCore's arguments,
t where it is compared, then scalars in that of its bindings, or t and the hyperparameters in that of its arguments.
The operators are those of spec/fops.h. A rounded real expression is one of ROUNDED, for each of which
spec/*.acsl says how it is computed. A scalar comparison is an integer, 1 or 0, and decided as COMPARISON says.
"""
import textwrap

from fpcore import CONTEXT, WORKING, SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps/{id}.fpcore by `make derive`; do not edit. */
"""
OPERATOR = {"add": "fadd", "sub": "fsub", "mul": "fmul", "div": "fdiv", "sqrt": "fsqrt", "max": "fmax",
            "abs": "fabs"}
RHO_INF = "(- (/ 2 (- 1 beta2)) 1)"
RHO = f"(- {RHO_INF} (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t))))"
R_T = (f"(if (> {RHO} 4) (sqrt (/ (* (* (- {RHO} 4) (- {RHO} 2)) {RHO_INF})"
       f" (* (* (- {RHO_INF} 4) (- {RHO_INF} 2)) {RHO}))) 0)")
# Reals that a program rounds, by what they are: the ACSL term of the double that the code holds. t - 1 is exact up
# to t = 2^53; t and t + 1 are converted as C converts an integer, to nearest even.
ROUNDED = {"(- 1 (pow beta1 t))": "one_minus_pow(beta1, t)", "(- 1 (pow beta2 t))": "one_minus_pow(beta2, t)",
           "(- t 1)": "(double)(t - 1)", "(+ t 1)": "(double)(t + 1)",
           RHO: "radam_rho(beta2, t)", R_T: "radam_r(beta2, t)"}
COMPARISON = {f"(> {RHO} 4)": "radam_rectifies(beta2, t)"}
# 0.96 is the binary64 number nearest to it, here and in spec/nadam.acsl.
POWER_BASE = "0.96"
SYMBOL = {"add": "+", "sub": "-", "mul": "*", "div": "/", "gt": ">", "select": "if"}
CTYPE = {32: "float", 64: "double"}
LITERAL = {32: "f", 64: "d"}


class Reading:
    """One program in one format."""

    def __init__(self, program, bits):
        self.p, self.bits = program, bits
        self.instr = {i.dst: i for i in program.instrs}
        self.const = dict(program.consts)
        self.element = [a for a in program.inputs if a not in program.hyper and a not in CONTEXT]
        self.named = {i.dst for i in program.instrs if not self.is_unnamed(i.dst)}

    @staticmethod
    def is_unnamed(name):
        stem, _, serial = name.rpartition("_")
        return bool(stem) and serial.isdigit()

    def width(self, name):
        """Bits of the format a register is held in (hyperparameters are binary64)."""
        if name in self.element:
            return self.bits
        if name in self.instr:
            return self.bits if self.instr[name].prec == WORKING else 64
        return 64

    def suffixed(self, name):
        return f"{self.p.id}_{name}_f{self.bits}"

    def source(self, name):
        """What a register is, as FPCore text with every name but the inputs' replaced; formats are left out."""
        if name in self.const:
            return self.const[name]
        i = self.instr.get(name)
        return name if i is None else f"({SYMBOL.get(i.op, i.op)} {' '.join(self.source(a) for a in i.args)})"

    def rounded_real(self, i):
        """The term of instruction i when it rounds a real expression, else None."""
        real = self.instr.get(i.args[0]) if i.op == "cast" else None
        if real is None or real.prec != "real":
            return None
        if i.prec == WORKING or self.source(real.dst) not in ROUNDED:
            raise SpecError(f"{self.p.id}: no term for {i.dst}, which rounds {self.source(real.dst)}")
        return ROUNDED[self.source(real.dst)]

    def decision(self, i):
        """The term of a comparison that is a named scalar, else None: it is of inputs and written in place."""
        return COMPARISON.get(self.source(i.dst)) if i.op == "gt" else None

    def expression(self, name, leaf):
        """The value of a register; leaf(name) prints a named one, or None to go into it."""
        i = self.instr[name]
        width = self.bits if i.prec == WORKING else 64

        def operand(a):
            if a in self.const:
                return self.const[a] + ".0" * ("." not in self.const[a]) + LITERAL[width]
            if a == "t":
                return "(double)t"
            text = leaf(a)
            return self.expression(a, leaf) if text is None else text

        rounded = self.rounded_real(i)
        if rounded:
            return rounded
        if i.op == "cast":
            source = self.width(i.args[0])
            return operand(i.args[0]) if source == width else f"round32({operand(i.args[0])})"
        if i.op == "gt":
            if self.decision(i) is None:
                raise SpecError(f"{self.p.id}: no term for the comparison {self.source(name)}")
            return self.decision(i)
        if i.op == "pow":
            if self.const.get(i.args[0]) != POWER_BASE or width != 64:
                raise SpecError(f"{self.p.id}: no term for the power {self.source(name)}")
            return f"nadam_power({operand(i.args[1])})"
        if i.op == "select" and self.instr[i.args[0]].op == "gt":
            return f"({leaf(i.args[0])} != 0 ? {operand(i.args[1])} : {operand(i.args[2])})"
        if i.op == "select" and self.instr[i.args[0]].op == "eq":
            condition = " == ".join(self.const.get(a, a) for a in self.instr[i.args[0]].args)
            return f"({condition} ? {operand(i.args[1])} : {operand(i.args[2])})"
        if i.op not in OPERATOR:
            raise SpecError(f"{self.p.id}: spec/fops.h has no operator for {i.op}")
        for a in i.args:
            if a not in self.const and self.width(a) != width:
                raise SpecError(f"{self.p.id}: {name} mixes formats at {a}; cast first")
        return f"{OPERATOR[i.op]}{width}({', '.join(operand(a) for a in i.args)})"

    def inputs_of(self, name):
        """Inputs (element, t, hyperparameter) that a register depends on."""
        if name in self.const:
            return set()
        if name not in self.instr:
            return {name}
        return set().union(*(self.inputs_of(a) for a in self.instr[name].args))

    def scalars_of(self, name):
        """Named working-format scalars that the element instructions below a register read."""
        i = self.instr.get(name)
        if i is None:
            return set()
        if i.op == "eq":
            return set()
        if i.scalar:
            return {name}
        return set().union(*(self.scalars_of(a) for a in i.args))

    def decisions_of(self, name):
        """Inputs of the scalar comparisons that the element instructions below a register read."""
        i = self.instr.get(name)
        if i is None:
            return set()
        if i.op == "eq":
            return {a for a in i.args if a not in self.const}
        return set() if i.scalar else set().union(*(self.decisions_of(a) for a in i.args))

    def hyper_order(self, names):
        return [a for a in self.p.inputs if a in names and a not in self.element]

    def parameters(self, names):
        return ", ".join(f"{self.ctype(a)} {a}" for a in names)

    def ctype(self, name):
        is_integer = name in CONTEXT or (name in self.instr and self.instr[name].op == "gt")
        return "integer" if is_integer else CTYPE[self.width(name)]

    def function(self, name, params, body):
        head = f"    logic {CTYPE[self.bits]} {name}("
        head = textwrap.fill(head + self.parameters(params) + ") =", 98, initial_indent="",
                             subsequent_indent=" " * 8, break_long_words=False)
        return head + "\n" + "\n".join("      " + line for line in body) + ";"

    def scalar(self, name):
        def leaf(a):
            if a not in self.instr:
                return a
            return self.call_scalar(a) if a in self.named else None
        kind = self.ctype(name)
        params = self.hyper_order(self.inputs_of(name))
        return (f"    logic {kind} {self.suffixed(name)}({self.parameters(params)}) =\n"
                f"      {self.expression(name, leaf)};")

    def call_scalar(self, name):
        return f"{self.suffixed(name)}({', '.join(self.hyper_order(self.inputs_of(name)))})"

    def state_params(self, after):
        inputs, scalars = self.inputs_of(after), self.scalars_of(after)
        return ([a for a in self.element if a in inputs] + self.hyper_order(self.decisions_of(after)),
                [i.dst for i in self.p.instrs if i.dst in scalars])

    def state(self, after):
        """The let* of the step program, cut to what this state needs."""
        elements, scalars = self.state_params(after)

        def leaf(a):
            return a if a not in self.instr or a in self.named else None
        needed, todo = set(), [after]
        while todo:
            i = self.instr.get(todo.pop())
            if i is not None and not i.scalar and i.dst not in needed:
                needed.add(i.dst)
                todo += i.args
        body = [f"\\let {i.dst} = {self.expression(i.dst, leaf)};" for i in self.p.instrs
                if i.dst in needed and i.dst in self.named and i.dst != after]
        return self.function(self.suffixed(after), elements + scalars,
                             body + [self.expression(after, leaf)])

    def next_state(self, before, after):
        elements, scalars = self.state_params(after)
        hyper = self.hyper_order(self.inputs_of(after) - set(elements))
        lines = [", ".join(elements)] + [f"  {self.call_scalar(s)}" for s in scalars]
        body = (f"{self.suffixed(after)}(" + ",\n".join(lines) + ")").split("\n")
        return self.function(f"{self.p.id}_next_{before}_f{self.bits}", elements + hyper, body)

    def text(self):
        used = set().union(*(self.scalars_of(after) for _, after in self.p.state))
        done, lines = set(), []

        def define(name):
            if name in self.instr and name not in done:
                i = self.instr[name]
                for a in () if self.decision(i) or self.rounded_real(i) else i.args:
                    define(a)
                done.add(name)
                if name in self.named:
                    lines.append(self.scalar(name))
        for i in self.p.instrs:
            if i.dst in used:
                define(i.dst)
        for before, after in sorted(self.p.state, key=lambda s: self.order(s[1])):
            lines += ["", self.state(after), "", self.next_state(before, after)]
        return "\n".join(lines)

    def order(self, name):
        return [i.dst for i in self.p.instrs].index(name)


def logic(program):
    blocks = [f"\n/* {name} */\n/*@\n{Reading(program, bits).text()}\n*/\n"
              for name, bits in (("binary32", 32), ("binary64", 64))]
    return HEAD.format(id=program.id) + "".join(blocks)
