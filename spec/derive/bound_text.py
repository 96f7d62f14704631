"""The expressions of spec/bounds.table, as code that a test evaluates: tests/bound_code.c.

A cell is an expression of the inputs, constants, u and eta: + - / ^, a product written side by side (as tight as a
quotient, from the left), |x|, sqrt, max, ulp(x), fl(x) (x rounded to the format). After it, behind commas, what its
other names are: `NAME = EXPRESSION`, `NAME the computed one`, `h the bound of the variance`, the row of that quantity.
A domain is groups behind semicolons, see Row.conditions. A cell that starts with `the` is prose, and its row has no code.

Code is postfix: a number; a register of the program (the exact value of an input, the real reading of a scalar), with '
the computed value; $K a constant of the row; =X keeps the value that was pushed last, X pushes it.
"""
import re
import textwrap

from c import text
from fpcore import SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/bounds.table by `make derive`; do not edit. */
#include "bound_code.h"

#include <stddef.h>

"""
TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z]\w*)|(>=|<=|[-+/^()|,<>=]))")
FUNCTIONS = {"sqrt": 1, "ulp": 1, "fl": 1, "max": 2}
RELATIONS = {"<", "<=", ">", ">=", "="}
LETTERS = set("HIJKL")


class Expression:
    """A recursive descent over the tokens of one expression; `code` is its postfix form."""

    def __init__(self, source, name):
        self.source, self.name, self.at, self.tokens = source, name, 0, []
        end = 0
        while source[end:].strip():
            found = TOKEN.match(source, end)
            if found is None:
                raise SpecError(f"{source!r}: {source[end:]!r} is no part of an expression")
            self.tokens.append(found)
            end = found.end()

    def peek(self):
        return self.tokens[self.at][0].strip() if self.at < len(self.tokens) else ""

    def take(self, *wanted):
        if wanted and self.peek() not in wanted:
            raise SpecError(f"{self.source!r}: {self.peek() or 'the end'!r} where {wanted[0]!r} is due")
        self.at += 1
        return self.tokens[self.at - 1]

    def end(self, code):
        if self.peek():
            raise SpecError(f"{self.source!r}: ends before {self.peek()!r}")
        return code

    def sum(self, bar=False):
        code = self.product(bar)
        while self.peek() in ("+", "-"):
            sign = self.take()[3]
            code = [*code, *self.product(bar), sign]
        return code

    def product(self, bar):
        code = self.power(bar)
        while self.peek() == "/" or self.starts(bar):
            divide = self.peek() == "/"
            if divide:
                self.take()
            code = [*code, *self.power(bar), "/" if divide else "*"]
        return code

    def starts(self, bar):
        return re.fullmatch(r"[\w.]+|\(", self.peek()) or (self.peek() == "|" and not bar)

    def power(self, bar):
        code = self.primary(bar)
        if self.peek() == "^":
            self.take()
            minus = self.peek() == "-" and self.take()
            exponent = self.primary(bar)
            code = [*code, *(["0"] if minus else []), *exponent, *(["-"] if minus else []), "^"]
        return code

    def primary(self, bar):
        if self.peek() == "|" and not bar:
            self.take()
            code = [*self.sum(bar=True), "abs"]
            self.take("|")
            return code
        number, word, sign = self.take().groups() if self.peek() else (None, None, "the end")
        if number:
            return [number]
        if word in FUNCTIONS:
            self.take("(")
            code = self.sum()
            for _ in range(FUNCTIONS[word] - 1):
                self.take(",")
                code += self.sum()
            self.take(")")
            return [*code, word]
        if word:
            return [self.name(word)]
        if sign != "(":
            raise SpecError(f"{self.source!r}: {sign!r} where an expression is due")
        code = self.sum()
        self.take(")")
        return code

    def relations(self):
        """a < b <= c: both hold."""
        left, code = self.sum(), []
        while self.peek() in RELATIONS:
            sign = self.take()[3]
            right = self.sum()
            code += [*left, *right, sign, *(["and"] if code else [])]
            left = right
        return self.end(code)


def clauses(cell, marks=",;"):
    """The cell split at the marks that are in no parentheses, without a leading `and`."""
    out, depth = [""], 0
    for ch in cell:
        depth += (ch == "(") - (ch == ")")
        if ch in marks and depth == 0:
            out.append("")
        else:
            out[-1] += ch
    return [re.sub(r"^and ", "", part.strip()) for part in out]


class Row:
    def __init__(self, row, table, program):
        self.row, self.table, self.program = row, table, program
        self.inputs = set(program.inputs)
        self.registers = self.inputs | {i.dst for i in program.instrs}
        self.computed = {after for _, after in program.state}
        self.kept = set()

    def name(self, word):
        if word in LETTERS and word in self.row["constants"]:
            return "$" + word
        if word in self.kept or word in ("u", "eta"):
            return word
        if word not in self.registers:
            raise SpecError(f"bounds.table: {self.row['optimizer']} has no {word} ({self.row['quantity']})")
        return word + "'" if word in self.computed else word

    def parse(self, source):
        expression = Expression(source, self.name)
        return expression.end(expression.sum())

    def keep(self, name, code):
        self.kept.add(name)
        return [*code, "=" + name]

    def cell_of(self, key):
        """The expression of a cell after the definitions behind it, which only use what stands behind them."""
        first, *rest = clauses(self.row[key], ",")
        code = []
        for part in reversed(rest):
            words = part.split()
            if part.endswith(" the computed one"):
                self.computed.add(words[0])
            elif part.endswith(" the bound of the variance"):
                code += self.keep(words[0], self.other("variance").numbered())
            elif len(words) > 2 and words[1] == "=":
                code += self.keep(words[0], self.parse(part.partition("=")[2]))
            else:
                raise SpecError(f"bounds.table: {part!r} defines no name")
        named = re.fullmatch(r"([A-Za-z]) = (.*)", first)
        code += self.parse(named[2] if named else first)
        return [*self.keep(named[1], code), named[1]] if named else code

    def other(self, quantity):
        """The row of another quantity of the theorem."""
        row, = (r for r in self.table if r["theorem"] == self.row["theorem"] and r["quantity"] == quantity)
        return Row(row, self.table, self.program)

    def exact(self):
        code = []
        if re.search(r"\bU\b(?! =)", self.row["exact"]):
            code = self.keep("U", self.other(self.row["quantity"].replace("theta_t", "update")).cell_of("exact"))
        return code + self.keep("X", self.cell_of("exact"))

    def bound(self):
        """Evaluated after exact(), whose names it uses."""
        self.exact()
        return self.cell_of("bound")

    def numbered(self):
        """The bound, its constants as numbers."""
        values = {"$" + letter: c["value"] for letter, c in self.row["constants"].items()}
        return [values.get(word, word) for word in self.bound()]

    def domain(self):
        """The conditions of the quantity and of the domain, and-ed."""
        _, *conditions = clauses(self.row["quantity"])
        code = [self.relation(part) for part in conditions]
        for group in clauses(self.row["domain"], ";"):
            guard = []
            if group.startswith("where "):
                guard, _, group = group.removeprefix("where ").partition(": ")
                guard = self.relation(guard)
            code += [[*guard, *condition, "implies"] if guard else condition for condition in self.conditions(group)]
        return [word for k, condition in enumerate(code) for word in [*condition, *(["and"] if k else [])]]

    def conditions(self, group):
        """`A, B and C binary64 and ordinary (0 or at least 2^-100)`, relations, or the formats of inputs: every input is a
        number of its format."""
        if re.fullmatch(r"exact state( in the format)?|.* binary64", group):
            return
        ordinary = re.fullmatch(r"(.*?)(?: binary64 and)? ordinary \(0 or at least (.*)\)", group)
        if ordinary:
            least = Expression(ordinary[2], self.name).sum()
            names = self.program.hyper if ordinary[1] == "hyperparameters" else re.split(r", | and ", ordinary[1])
            for name in names:
                yield [*self.parse(name), *least, "zero_or_least"]
            return
        for part in clauses(group, ","):
            if re.fullmatch(r"exact state|\w+ in the format", part):
                continue
            betas = [h for h in self.program.hyper if h.startswith("beta")] if re.search(r"\bbeta\b", part) else ["beta"]
            for beta in betas:
                yield self.relation(re.sub(r"\bbeta\b", beta, part))

    def relation(self, part):
        code = Expression(part, self.name).relations()
        if not code:
            raise SpecError(f"bounds.table: {part!r} is no condition")
        return code


def is_prose(row):
    return row["exact"].startswith("the ") or row["optimizer"] == "*"


def as_c(table, steps):
    programs = {p.id: p for p in steps}
    domains, rows = {}, []
    for row in table:
        if is_prose(row):
            rows.append("  {NULL, NULL, NULL, NULL},\n")
            continue
        program = programs[row["optimizer"]]
        quantity = clauses(row["quantity"])[0]
        if quantity not in {i.dst for i in program.instrs}:
            raise SpecError(f"bounds.table: {program.id} computes no {quantity}")
        exact, bound, domain = (" ".join(getattr(Row(row, table, program), key)()) for key in ("exact", "bound", "domain"))
        named = domains.setdefault(domain, f"domain_{len(domains)}")
        rows.append("  {" + ",\n   ".join([text(quantity), text(exact), text(bound), named]) + "},\n")
    constants = [f"static const char {name}[] =\n" + "\n".join(f"  {text(line + ' ')}" for line in wrapped(domain)) + ";\n"
                 for domain, name in domains.items()]
    return HEAD + "".join(constants) + "\nconst struct bound_code bound_code[] = {\n" + "".join(rows) + "};\n"


def wrapped(code):
    return textwrap.wrap(code, 110, break_on_hyphens=False, break_long_words=False)
