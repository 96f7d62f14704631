"""The fused loops of the staged check's first stage (oracle/bulk_skim_steps.h; spec/bulk.md): a step in binary64, a lower estimate
of the bound of the running-error recursion [eq:B1] in binary32, and the errors.

Every value x_NAME is what oracle/bulk_list.c computes. Its estimate is r_NAME |x|, with r_NAME a number (what products, quotients and
roots of such have), or an expression per element. Both are at most the bound: terms of second order are left out, and a sum of
numbers >= 0 that is multiplied or divided by counts as if all of it had the better of its two errors.
"""
import itertools
import re
from dataclasses import dataclass, replace

from c import ident, registers
from fpcore import SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/invariants.table by `make derive`; do not edit. For bulk_skim_loops.h; no include guard. */
"""

OPERATIONS = ("add", "sub", "mul", "div", "sqrt")


@dataclass
class Quantity:
    x: str                 # the value in C
    r: str | None          # the bound over |x|; "0": none; None: as `e` says
    e: str | None = None   # the bound by element
    signless: bool = False # x >= 0
    scalar: bool = False   # a double, else LANES
    state: bool = False    # of the program, after the step
    vanishes: bool = False # nothing is known of its magnitude

    def size(self):
        return self.x if self.signless else f"fabs({self.x})" if self.scalar else f"MAGNITUDE({self.x})"

    def lanes(self):
        return f"EVERY({self.x})" if self.scalar else self.x

    def error(self):
        """The bound as a term, or None: nothing."""
        if self.e is not None:
            return self.e
        return None if self.r == "0" else times(self.r, self)


def times(r, q):
    """A term of a sum: an expression, or a number and the LANES that it multiplies."""
    return f"{r} * {q.size()}" if q.scalar else (r, q.size())


def total(*terms):
    """The sum as an expression, rounded once for each term; None: it is empty."""
    out = None
    for t in reversed([t for t in terms if t is not None]):
        if out is None:
            out = t if isinstance(t, str) else f"{t[0]} * {t[1]}"
        else:
            out = f"{t} + {out}" if isinstance(t, str) else f"PRODUCT_AND_SUM({t[0]}, {t[1]}, {out})"
    return out


class Kernel:
    """One step program with its branches taken: truth[condition]."""

    def __init__(self, p, relations, truth):
        self.p, self.relations, self.truth = p, relations, truth
        self.at = {name: k for k, name in enumerate(registers(p))}
        self.head, self.body, self.reg, self.looked = [], [], {}, []
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

    def operand(self, name):
        if name not in self.reg:
            k = self.at[name]
            self.head += [f"const double x_{name} = k->x[{k}];", f"const double r_{name} = k->r[{k}];"]
            self.reg[name] = Quantity(f"x_{name}", f"r_{name}", scalar=True)
        return self.reg[name]

    def signless(self, name):
        """Is the operand >= 0? Of scalars the kernel asks."""
        q = self.operand(name)
        if q.scalar and not q.signless:
            self.head.append(f"good &= x_{name} >= 0;")
            q.signless = True
        return q.signless

    def relative(self, name, r):
        self.head.append(f"const double r_{name} = {r};")
        return f"r_{name}"

    def per_element(self, name, e):
        self.body.append(f"LANES e_{name} = {e};")
        return f"e_{name}"

    def instr(self, i):
        if i.op == "select":
            self.reg[i.dst] = self.operand(self.chosen(i)[0])
            return
        q = [self.operand(a) for a in i.args]
        u = f"k->u[{self.at[i.dst]}]"
        build = getattr(self, i.op)
        self.reg[i.dst] = out = build(i, q, u)
        unknown = any(a.vanishes for a in q)
        out.vanishes |= unknown
        small = i.op == "mul" and q[0].state and q[1].state or i.op == "div" and q[1].state
        if i.op in OPERATIONS and (unknown or small):
            self.looked.append(self.at[i.dst])
            self.body.append(f"fine &= ({out.size()} >= BULK_LEAST) & ({out.size()} <= BULK_MOST);")

    def value(self, i, text, **kind):
        self.body.append(f"LANES x_{i.dst} = {text};")
        return Quantity(f"x_{i.dst}", **kind)

    def unit(self, i, u, q):
        """The rounding of this operation, by element."""
        self.head.append(f"const double u_{i.dst} = {u};")
        return times(f"u_{i.dst}", q)

    def mul(self, i, q, u):
        a, b = q
        square = i.args[0] == i.args[1]
        out = self.value(i, f"{a.x} * {b.x}", r=None)
        out.signless = square or (a.signless and self.signless(i.args[1])) or (b.signless and self.signless(i.args[0]))
        if a.r is not None and b.r is not None:
            both = f"{a.r} + {b.r} + {a.r} * {b.r}"
            out.r = self.relative(i.dst, f"skim_rounded({both if '0' not in (a.r, b.r) else a.r if b.r == '0' else b.r}, {u})")
            return out
        carried = [times(x.r, out) if x.r not in (None, "0") else None if x.r else f"{x.e} * {y.size()}"
                   for x, y in ((a, b), (b, a))]
        out.e = self.per_element(i.dst, total(*carried, self.unit(i, u, out)))
        return out

    def div(self, i, q, u):
        a, b = q
        if a.r is not None and b.r is not None:
            out = self.value(i, f"{a.x} / {b.x}", r=None, signless=a.signless and b.signless)
            out.r = self.relative(i.dst, f"skim_rounded({a.r if b.r == '0' else f'({a.r} + {b.r}) / (1 - {b.r})'}, {u})")
            return out
        self.body.append(f"LANES inverse_{i.dst} = 1.0 / {b.x};")
        inverse = Quantity(f"inverse_{i.dst}", None, None, b.signless).size()
        out = self.value(i, f"{a.x} * inverse_{i.dst}", r=None, signless=a.signless and b.signless)
        if b.r is None:
            self.body.append(f"fine &= {b.e} <= {b.size()} * BULK_DIVISOR;")
        carried = (a.error() and f"({total(a.error())}) * {inverse}",
                   None if b.r == "0" else times(b.r, out) if b.r else f"{out.size()} * {b.e} * {inverse}")
        out.e = self.per_element(i.dst, total(*carried, self.unit(i, u, out)))
        return out

    def sqrt(self, i, q, u):
        a, = q
        out = self.value(i, f"SQUARE_ROOT({a.x})", r=None, signless=True)
        if a.r is not None:
            out.r = self.relative(i.dst, f"skim_rounded({a.r}, {u})")
            return out
        self.body.append(f"fine &= {a.e} <= {a.x};")
        out.e = self.per_element(i.dst, total(f"{a.e} / x_{i.dst}", self.unit(i, u, out)))
        return out

    def add(self, i, q, u):
        a, b = q
        plus = i.op == "add"
        out = self.value(i, f"{a.x} {'+' if plus else '-'} {b.x}", r=None)
        out.signless = plus and (a.signless and self.signless(i.args[1]) or b.signless and self.signless(i.args[0]))
        out.vanishes = not out.signless
        if out.signless and a.r is not None and b.r is not None:
            out.r = self.relative(i.dst, f"fmin({a.r}, {b.r}) + {u}")
        out.e = self.per_element(i.dst, total(a.error(), b.error(), self.unit(i, u, out)))
        return out

    sub = add

    def max(self, i, q, u):
        a, b = q
        out = self.value(i, f"LARGER({a.lanes()}, {b.lanes()})", r=None)
        out.signless = any(x.signless for x in q)
        errors = [x.error() for x in q]
        if None in errors:
            out.r, out.e = ("0", None) if errors == [None, None] else (None, errors[errors[0] is None])
            if out.e is not None:
                out.e = self.per_element(i.dst, total(out.e))
            return out
        first, second = (self.per_element(f"{i.dst}_{k}", f"EVERY({total(e)})" if x.scalar else total(e))
                         for k, e, x in zip(("left", "right"), errors, q))
        out.e = self.per_element(i.dst, f"LARGER({first}, {second})")
        return out

    def abs(self, i, q, u):
        a, = q
        return replace(a, x=self.value(i, f"MAGNITUDE({a.x})", r=None).x, signless=True, state=False)

    def cast(self, i, q, u):
        a, = q
        if a.r is not None:
            return replace(a, r=self.relative(i.dst, f"skim_rounded({a.r}, {u})"), e=None)
        return replace(a, e=self.per_element(i.dst, total(a.e, self.unit(i, u, a))))

    def output(self, s, after):
        q = self.reg[after]
        self.body.append(f"LANES d_{after} = MAGNITUDE(got_{s} - {q.x});")
        self.body.append(f"fine &= d_{after} <= {total(q.error()) or '0.0'};")
        self.body.append(f"most_{s} = LARGER(most_{s}, ERROR_SIZE({q.x}, d_{after}));")
        self.reg[after] = Quantity(f"got_{s}", "0", signless=self.signless_state(self.p.state[s][0]), state=True)

    def text(self, name):
        state = [before for before, _ in self.p.state]
        arrays, mask = [], []
        for s, before in enumerate(state):
            arrays += [f"const float *before_{s} = a->before[{s}];", f"const float *after_{s} = a->after[{s}];"]
            self.body += [f"LANES x_{before} = WIDE(before_{s} + i);", f"LANES got_{s} = WIDE(after_{s} + i);"]
            self.reg[before] = Quantity(f"x_{before}", "0", signless=self.signless_state(before))
            mask.append("SKIM_SIGNED" if not self.signless_state(before) else "SKIM_SIGNLESS")
        self.body.append("LANES x_g = WIDE(g + i);")
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
                self.body.append(f"fine &= got_{state.index(x)} {relation} {y};")
        self.drop_unused()
        n = range(len(state))
        good = any("good" in line for line in self.head)
        branch = "".join(f", {c} {'true' if t else 'false'}" for c, t in self.truth.items())
        out = [f"\n/* {self.p.id}{branch}: {' '.join(state)} */",
               f"static void KERNEL({name})(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)",
               "{"] + ["  bool good = true;"] * good
        out += ["  " + line for line in arrays + ["const float *g = a->grad;"] + self.head]
        out += [f"  LANES {', '.join(f'most_{s} = {{0}}' for s in n)};", "  MASKS fine = ALL;",
                "  uint64_t open = KERNEL(window_gradient)(g);"]
        out += [f"  open |= KERNEL(window_after)(after_{s}, {mask[s]});" for s in n]
        out += ["  if (!a->known) {"] + [f"    open |= KERNEL(window_before)(before_{s}, {mask[s]});" for s in n] + ["  }"]
        out += ["  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {"] + ["    " + line for line in self.body] + ["  }"]
        out += [f"  out->most[{s}] = KERNEL(most_ulp)(&most_{s});" for s in n]
        return "\n".join(out + [f"  out->decided = open == 0 && KERNEL(all_of)(&fine){' && good' * good};", "}"])

    def drop_unused(self):
        """Bounds that no output needs."""
        for lines in (self.body, self.head):
            for line in reversed(lines[:]):
                name = re.match(r"(?:const double|LANES) (\w+) =", line)
                text = " ".join(self.head + self.body)
                if name and len(re.findall(rf"\b{name[1]}\b", text)) == 1:
                    lines.remove(line)


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
            names.append(f"KERNEL({name})")
            looked.update(k.looked)
        at = registers(p).index(asked[0]) if asked else -1
        ranges = ", ".join(str(r) for r in [*sorted(looked), 0])
        table.append(f'  {{"{p.id}", {at}, {{{", ".join(names)}}}, {{{ranges}}}}},')
    out.append("\nstatic const struct skim_row KERNEL(skims)[] = {\n" + "\n".join(table) + "\n  {NULL, -1, {NULL}, {0}}};")
    return "\n".join(out) + "\n"
