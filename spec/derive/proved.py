"""What is proved of each optimizer, read from the proofs: oracle/proved_table.c, which `adamant list` prints.

A layer counts when its statement about the optimizer is in what the proofs run over; that each statement is proved is
what `make prove` checks, which fails as a whole when one is not.
"""
import re
import sys

from c import text
from fpcore import SpecError

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from src/, proofs/wp/layers.py and proofs/theorems.txt by `make derive`; do not edit. */
#include "proved.h"

#include <stddef.h>
"""
RUNNING_ERROR = "Adamant.Rounding.running_error.running_error"
THEOREMS = {
    "rounding": f"the float reading is within the running error bound of the real one, as long as nothing overflows "
                f"({RUNNING_ERROR})",
    "mathematics": "the real reading is the published equations (Coq, ID_equations)",
}


def ensures(source):
    """The ensures clauses of the contracts of a C file."""
    other = r"ensures|behavior|assumes|assigns|requires|complete|disjoint"
    return " ".join(re.findall(rf"\bensures\b(.*?)(?=\b(?:{other})\b|\*/)", source, flags=re.S))


class Proofs:
    def __init__(self, root):
        sys.path.insert(0, str(root / "proofs/wp"))
        import layers
        self.root, self.layers = root, layers
        self.jobs = [j for j in layers.jobs(root) if not j.canary]
        self.theorems = {}
        for line in (root / "proofs/theorems.txt").read_text().splitlines():
            if line.startswith("theorem "):
                self.theorems[line.split()[1]] = line.split()[2].split(",")

    def of(self, layer):
        return [j for j in self.jobs if j.layer is layer]

    def bits(self, p):
        """The contract of the function gives every state of the step program, in both formats."""
        for job in self.of(self.layers.BITS):
            header = (self.root / job.source).with_suffix(".h")
            if not header.exists() or set(job.skip) & {f"adamant_{p.id}_f{b}" for b in (32, 64)}:
                continue
            contract = header.read_text()
            if re.search(rf"\bFN\(adamant_{p.id}\)\(", contract) and \
                    all(f"FN({p.id}_next_{before})(" in ensures(contract) for before, _ in p.state):
                return True
        return False

    def finite(self, p):
        """The kernel has a contract with magnitudes, in both formats."""
        formats = {d for job in self.of(self.layers.FINITE) for d in job.defines
                   if re.search(rf"\*/\s*void FN\(adamant_{p.id}_kernel\)\(", (self.root / job.source).read_text())
                   and not set(job.skip) & {f"adamant_{p.id}_kernel_f{b}" for b in (32, 64)}}
        return len(formats) == 2

    def real(self, p):
        """A lemma says what the theta of the contracts is over the reals."""
        return any(re.search(rf"\b{p.id}_theta_t_f64\(", ensures((self.root / job.source).read_text()))
                   for job in self.of(self.layers.REAL))

    def rounding(self, p):
        model = (self.root / "proofs/coq/rounding/programs.v").read_text()
        names = re.search(r"Definition step_programs : list program := \[(.*?)\]", model)
        return RUNNING_ERROR in self.theorems and p.id in names.group(1).split("; ")

    def mathematics(self, p):
        return any(name.endswith(f".{p.id}_equations") and set(equations) <= set(p.props["equations"])
                   for name, equations in self.theorems.items())

    def claims(self):
        """(layer, what it says) in the order of the table; the integers layer speaks of no optimizer."""
        return [(layer.name, layer.claim) for layer in self.layers.LAYERS if layer is not self.layers.INTEGERS] + list(THEOREMS.items())

    def table(self, steps):
        out = [HEAD, "const struct proved_layer proved_layers[] = {"]
        out += [f"  {{{text(name)},\n   {text(' '.join(claim.split()))}}}," for name, claim in self.claims()]
        out += ["  {NULL, NULL}};", "\nconst struct proved proved[] = {"]
        for p in steps:
            flags = [getattr(self, name)(p) for name, _ in self.claims()]
            out.append(f"  {{{text(p.id)}, {{{', '.join('true' if f else 'false' for f in flags)}}}}},")
        return "\n".join(out + ["  {NULL, {false}}};"]) + "\n"


def table(root, steps):
    proofs = Proofs(root)
    if [name for name, _ in proofs.claims()] != ["bits", "finite", "real", "rounding", "mathematics"]:
        raise SpecError("proofs/wp/layers.py: another layer; say here how its statements are found")
    return proofs.table(steps)
