"""The fused loops of the staged check's first stage (oracle/bulk_skim_steps.h; spec/bulk.md): a step in binary64, a lower estimate
of the bound of the running-error recursion [eq:B1] in binary32, and the errors.

Every value x_NAME is the float reading in binary64, with at most one rounding for each operation of the program; a sum of which a
term is a number times a value is rounded once with it. Its estimate is r_NAME |x|, with r_NAME a number (what products, quotients
and roots of such have), or a sum by element. Both are at most the bound: terms of second order are left out, and a sum of numbers
>= 0 that is multiplied or divided by counts as if all of it had the better of its two errors.

Numbers are computed once a step, by NAME_ready. Quotients and roots take long, but little else waits for them; so a loop computes
the last of them (NAME_first), and checks what depends on them (NAME_second) one turn later.
"""
import itertools
import re
from dataclasses import dataclass, replace

from c import ident, registers
from fpcore import SpecError
from skim_order import carried, split

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/invariants.table by `make derive`; do not edit. For bulk_skim_loops.h; no include guard. */
"""

OPERATIONS = ("add", "sub", "mul", "div", "sqrt")


@dataclass
class Quantity:
    x: str                 # the value in C: of a scalar, a number of NAME_ready; else LANES
    r: str | None          # the bound over |x|, a number; "0": none; None: as `terms` says
    terms: list | None = None  # the bound by element, a sum: of LANES, and of pairs (number, LANES that it multiplies)
    factors: tuple | None = None  # the number and the quantity of which this is the product
    signless: bool = False # x >= 0
    scalar: bool = False
    state: bool = False    # of the program, after the step
    vanishes: bool = False # nothing is known of its magnitude


def total(*terms):
    """The sum as an expression, rounded once for each term; None: it is empty."""
    out = None
    for t in reversed([t for t in terms if t is not None]):
        if isinstance(t, tuple):
            out = f"n->{t[0]} * {t[1]}" if out is None else f"PRODUCT_AND_SUM(n->{t[0]}, {t[1]}, {out})"
        else:
            out = t if out is None else f"{t} - {out[1:]}" if out[0] == "-" else f"{t} + {out}"
    return out


class Kernel:
    """One step program with its branches taken: truth[condition]."""

    def __init__(self, p, relations, truth):
        self.p, self.relations, self.truth = p, relations, truth
        self.at = {name: k for k, name in enumerate(registers(p))}
        self.numbers, self.good, self.body, self.reg, self.looked = {}, [], [], {}, []
        self.live = self.find_live()

    def find_live(self):
        live = {after for _, after in self.p.state}
        for i in reversed(self.p.instrs):
            if i.dst in live and not i.scalar:
                live.update(self.chosen(i))
        return live

    def chosen(self, i):
        return [i.args[1 if self.truth[i.args[0]] else 2]] if i.op == "select" else i.args

    def signless_state(self, state):
        return (">=", state, "0") in self.relations

    # ---- numbers, and values and bounds by element ----

    def number(self, name, text):
        """Computed once a step; the name of it."""
        if self.numbers.setdefault(name, text) != text:
            raise SpecError(f"{self.p.id}: two numbers {name}")
        return name

    def operand(self, name):
        if name not in self.reg:
            k = self.at[name]
            self.reg[name] = Quantity(self.number(f"x_{name}", f"k->x[{k}]"), self.number(f"r_{name}", f"k->r[{k}]"), scalar=True)
        return self.reg[name]

    def signless(self, name):
        """Is the operand >= 0? Of scalars the kernel asks."""
        q = self.operand(name)
        if q.scalar and not q.signless:
            self.good.append(q.x)
            q.signless = True
        return q.signless

    def lanes(self, q):
        return f"n->{q.x}" if q.scalar else q.x

    def size(self, q):
        if q.scalar and not q.signless:
            return f"n->{self.number(q.x.replace('x_', 'size_', 1), f'fabs({q.x})')}"
        return self.lanes(q) if q.signless else f"MAGNITUDE({q.x})"

    def unit(self, i):
        """What the rounding of this operation adds, over the value."""
        return self.number(f"u_{i.dst}", f"k->u[{self.at[i.dst]}]")

    def relative(self, name, r):
        return self.number(f"r_{name}", r)

    def error(self, q):
        """The bound as terms."""
        if q.terms is not None or q.r == "0":
            return q.terms or []
        if q.scalar:
            return [f"n->{self.number(q.x.replace('x_', 'e_', 1), f'{q.r} * fabs({q.x})')}"]
        return [self.term(q, q.r)]

    def term(self, q, r):
        """r |q| as a term."""
        name = q.x.replace("x_", "c_", 1)
        if q.factors is None:
            return (self.number(name, r) if "+" in r else r, self.size(q))
        number, other = q.factors
        return (self.number(name, f"{f'({r})' if '+' in r else r} * fabs({number})"), self.size(other))

    def let(self, name, text):
        line = f"LANES {name} = {text};"
        if line not in self.body:
            self.body.append(line)
        return name

    def value(self, i, text, **kind):
        return Quantity(self.let(f"x_{i.dst}", text), None, **kind)

    def multiple(self, i, number, other, **kind):
        """The product of a scalar and a value; sums take it apart again."""
        out = self.value(i, f"n->{number} * {other}", **kind)
        out.factors = (number, Quantity(other, None, signless=kind.get("signless", False)))
        return out

    def bound(self, name, q):
        """As LANES; they are dropped where the terms do."""
        return total(*q.terms) if len(q.terms) == 1 and isinstance(q.terms[0], str) else self.let(f"e_{name}", total(*q.terms))

    # ---- the operations ----

    def instr(self, i):
        if i.op == "select":
            self.reg[i.dst] = self.operand(self.chosen(i)[0])
            return
        q = [self.operand(a) for a in i.args]
        self.reg[i.dst] = out = getattr(self, i.op)(i, q)
        unknown = any(a.vanishes for a in q)
        out.vanishes |= unknown
        small = i.op == "mul" and q[0].state and q[1].state or i.op == "div" and q[1].state
        if i.op in OPERATIONS and (unknown or small):
            self.looked.append(self.at[i.dst])
            self.body.append(f"s->fine &= ({self.size(out)} >= BULK_LEAST) & ({self.size(out)} <= BULK_MOST);")

    def rounded(self, i, r):
        return self.relative(i.dst, f"skim_rounded({r}, {self.unit(i)})")

    def mul(self, i, q):
        a, b = q
        out = self.value(i, f"{self.lanes(a)} * {self.lanes(b)}")
        out.signless = i.args[0] == i.args[1] or (a.signless and self.signless(i.args[1])) or (b.signless and self.signless(i.args[0]))
        if a.r is not None and b.r is not None:
            both = f"{a.r} + {b.r} + {a.r} * {b.r}"
            out.r = self.rounded(i, both if "0" not in (a.r, b.r) else a.r if b.r == "0" else b.r)
            if a.scalar != b.scalar:
                out.factors = (a.x, b) if a.scalar else (b.x, a)
            return out
        out.terms = [None if x.r == "0" else (x.r, self.size(out)) if x.r else f"{self.bound(i.args[k], x)} * {self.size(y)}"
                     for k, (x, y) in enumerate(((a, b), (b, a)))] + [(self.unit(i), self.size(out))]
        return out

    def div(self, i, q):
        a, b = q
        kind = {"signless": a.signless and b.signless}
        if a.r is not None and b.r is not None:
            if a.factors is None:
                out = self.value(i, f"{self.lanes(a)} / {self.lanes(b)}", **kind)
            else:
                out = self.multiple(i, a.factors[0], self.let(f"over_{i.dst}", f"{a.factors[1].x} / {self.lanes(b)}"), **kind)
            out.r = self.rounded(i, a.r if b.r == "0" else f"({a.r} + {b.r}) / (1 - {b.r})")
            return out
        inverse = self.let(f"inverse_{i.dst}", f"1.0 / {b.x}")
        magnitude = self.size(Quantity(inverse, None, signless=b.signless))
        out = self.value(i, f"{a.x} * {inverse}", **kind)
        carry_a = [f"({total(*self.error(a))}) * {magnitude}"] if a.r != "0" else []
        carry_b = [] if b.r == "0" else [(b.r, self.size(out))] if b.r else None
        if carry_b is None:
            e = self.bound(i.args[1], b)
            self.body.append(f"s->fine &= {e} <= {self.size(b)} * BULK_DIVISOR;")
            carry_b = [f"{self.size(out)} * {e} * {magnitude}"]
        out.terms = [*carry_a, *carry_b, (self.unit(i), self.size(out))]
        return out

    def sqrt(self, i, q):
        a, = q
        if a.factors is None:
            out = self.value(i, f"SQUARE_ROOT({a.x})", signless=True)
        else:
            number = self.number(a.factors[0].replace("x_", "root_", 1), f"sqrt({a.factors[0]})")
            out = self.multiple(i, number, self.let(f"root_{i.dst}", f"SQUARE_ROOT({a.factors[1].x})"), signless=True)
        if a.r is not None:
            out.r = self.rounded(i, a.r)
            return out
        e = self.bound(i.args[0], a)
        self.body.append(f"s->fine &= {e} <= SKIM_LESS * {a.x};")  # the true estimate at most the radicand
        out.terms = [f"{e} / {out.x}", (self.unit(i), out.x)]
        return out

    def add(self, i, q):
        a, b = q
        plus = i.op == "add"
        x, y = self.lanes(a), self.lanes(b)
        if a.factors is not None:
            text = f"PRODUCT_AND_SUM(n->{a.factors[0]}, {a.factors[1].x}, {y if plus else f'-{y}'})"
        elif b.factors is not None:
            text = f"PRODUCT_AND_SUM({'' if plus else '-'}n->{b.factors[0]}, {b.factors[1].x}, {x})"
        else:
            text = f"{x} {'+' if plus else '-'} {y}"
        out = self.value(i, text)
        out.signless = plus and (a.signless and self.signless(i.args[1]) or b.signless and self.signless(i.args[0]))
        out.vanishes = not out.signless
        u = self.unit(i)
        if out.signless and a.r is not None and b.r is not None:
            out.r = self.relative(i.dst, f"fmin({a.r}, {b.r}) + {u}")
            if not a.scalar and not b.scalar:  # u (a + b) with the bounds of a and b
                out.terms = [self.term(z, u if z.r == "0" else f"{z.r} + {u}") for z in q]
                return out
        out.terms = [*self.error(a), *self.error(b), (u, self.size(out))]
        return out

    sub = add

    def max(self, i, q):
        a, b = q
        out = self.value(i, f"LARGER({self.lanes(a)}, {self.lanes(b)})")
        out.signless = any(x.signless for x in q)
        errors = [total(*self.error(x)) for x in q]
        if None not in errors:
            left, right = (self.let(f"e_{i.dst}_{side}", e) for side, e in zip(("left", "right"), errors))
            out.terms = [f"LARGER({left}, {right})"]
        elif errors == [None, None]:
            out.r = "0"
        else:
            out.terms = self.error(q[errors[0] is None])
        return out

    def abs(self, i, q):
        a, = q
        return replace(a, x=self.value(i, f"MAGNITUDE({a.x})").x, factors=None, signless=True, state=False)

    def cast(self, i, q):
        a, = q
        if a.r is not None:
            return replace(a, r=self.rounded(i, a.r), terms=None)
        return replace(a, terms=[*a.terms, (self.unit(i), self.size(a))])

    def output(self, s, after):
        q = self.reg[after]
        d = self.let(f"d_{after}", f"MAGNITUDE(got_{s} - {q.x})")
        room = self.let(f"room_{after}", total(*self.error(q), f"-{d}") if q.r != "0" else f"(LANES){{0}} - {d}")
        unit = self.let(f"per_ulp_{after}", f"PER_ULP({q.x})")
        self.body.append(f"s->room = MOST_BITS(s->room, {room} * {unit});")
        self.body.append(f"s->most[{s}] = LARGER(s->most[{s}], {d} * {unit});")
        self.reg[after] = Quantity(f"got_{s}", "0", signless=self.signless_state(self.p.state[s][0]), state=True)

    # ---- the text ----

    def compute(self):
        state = [before for before, _ in self.p.state]
        for s, before in enumerate(state):
            self.body += [f"LANES x_{before} = WIDE(a->before[{s}] + i);", f"LANES got_{s} = WIDE(a->after[{s}] + i);"]
            self.reg[before] = Quantity(f"x_{before}", "0", signless=self.signless_state(before))
        self.body.append("LANES x_g = WIDE(a->grad + i);")
        self.reg["g"] = Quantity("x_g", "0")
        for i in self.p.instrs:
            if not i.scalar and i.dst in self.live:
                self.instr(i)
                for s, (_, after) in enumerate(self.p.state):
                    if after == i.dst:
                        self.output(s, after)
        for relation, x, y in self.relations:
            if x in state and y != "0":
                y = f"got_{state.index(y)}" if y in state else y
                self.body.append(f"s->fine &= got_{state.index(x)} {relation} {y};")

    def ready(self, name):
        """The numbers that the loop uses, and what they are made of."""
        used = list(dict.fromkeys(re.findall(r"\bn->(\w+)", " ".join(self.body))))
        lines, wanted = [], {*used, *self.good}
        for number, text in reversed(self.numbers.items()):
            if number in wanted:
                wanted.update(re.findall(r"\b[a-z]+_\w+", text))
                lines.append(f"const double {number} = {text};")
        lines = sorted(reversed(lines), key=lambda line: "k->" not in line)
        good = " && ".join(f"{x} >= 0" for x in self.good) or "true"
        return [f"struct KERNEL({name}_numbers) {{", f"  LANES {', '.join(used)};", "} __attribute__((may_alias));",
                f"_Static_assert(sizeof(struct KERNEL({name}_numbers)) <= sizeof(struct skim_numbers), \"room\");", "",
                f"static bool KERNEL({name}_ready)(const struct skim_step *k, struct skim_numbers *to)", "{",
                f"  struct KERNEL({name}_numbers) *n = (struct KERNEL({name}_numbers) *)to;",
                *("  " + line for line in lines),
                *(f"  n->{number} = EVERY({number});" for number in used),
                f"  return {good};", "}", ""]

    def text(self, name):
        self.compute()
        state = [before for before, _ in self.p.state]
        first, second = split(self.body)
        late = carried(first, second)
        arguments = f"const struct KERNEL({name}_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s"
        branch = "".join(f", {c} {'true' if t else 'false'}" for c, t in self.truth.items())
        signless = sum(1 << s for s, before in enumerate(state) if self.signless_state(before))
        out = [f"\n/* {self.p.id}{branch}: {' '.join(state)} */", *self.ready(name)]
        if late:
            out += [f"struct KERNEL({name}_late) {{", f"  LANES {', '.join(late)};", "};", ""]
        out += [f"ALWAYS void KERNEL({name}_first)({arguments}{f', struct KERNEL({name}_late) *late' if late else ''})", "{",
                *("  " + line for line in first), *(f"  late->{x} = {x};" for x in late), "}", ""]
        if late:
            out += [f"ALWAYS void KERNEL({name}_second)({arguments}, const struct KERNEL({name}_late) *late)", "{",
                    *(f"  LANES {x} = late->{x};" for x in late), *("  " + line for line in second), "}", ""]
        out += [f"static void KERNEL({name})(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)", "{",
                f"  const struct KERNEL({name}_numbers) *n = (const struct KERNEL({name}_numbers) *)numbers;",
                "  struct KERNEL(sums) s = {.fine = ALL};",
                f"  bool within = KERNEL(within)(a, {len(state)}, {signless});"]
        if late:
            out += [f"  struct KERNEL({name}_late) late, next;",
                    f"  KERNEL({name}_first)(n, a, 0, &s, &next);",
                    "  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {",
                    "    late = next;",
                    f"    KERNEL({name}_first)(n, a, i, &s, &next);",
                    f"    KERNEL({name}_second)(n, a, i - SKIM_LANES, &s, &late);",
                    "  }",
                    f"  KERNEL({name}_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);"]
        else:
            out += ["  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)", f"    KERNEL({name}_first)(n, a, i, &s);"]
        return "\n".join(out + [f"  KERNEL(conclude)(&s, within, {len(state)}, out);", "}"])


def conditions(p):
    return list(dict.fromkeys(i.args[0] for i in p.instrs if i.op == "select" and not i.scalar))


def kernels(programs, relations):
    out, table = [HEAD], []
    for p in programs:
        asked = conditions(p)
        if len(asked) > 1:
            raise SpecError(f"{p.id}: more than one condition")
        names, looked = [], set()
        for choice in itertools.product((False, True), repeat=len(asked)):
            name = ident(p) + "".join("_yes" if c else "_no" for c in choice)
            k = Kernel(p, relations, dict(zip(asked, choice)))
            out.append(k.text(name))
            names.append(f"{{KERNEL({name}_ready), KERNEL({name})}}")
            looked.update(k.looked)
        at = registers(p).index(asked[0]) if asked else -1
        ranges = ", ".join(str(r) for r in [*sorted(looked), 0])
        table.append(f'  {{"{p.id}", {at}, {{{", ".join(names)}}}, {{{ranges}}}}},')
    out.append("\nstatic const struct skim_row KERNEL(skims)[] = {\n" + "\n".join(table) + "\n  {NULL, -1, {{NULL, NULL}}, {0}}};")
    return "\n".join(out) + "\n"
