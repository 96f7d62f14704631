# SPDX-License-Identifier: MIT
"""The proof jobs: which code, read how, proved by whom. One job is one run of frama-c."""
import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WP = "proofs/wp"


@dataclass
class Layer:
    name: str
    claim: str
    model: str           # of -wp-model
    special_float: str   # of -warn-special-float: "none" lets NaN and infinities be values
    rte: bool
    provers: list
    timeout: int         # seconds per goal and prover
    smoke_timeout: float = 1
    limits_per_second: int = 1    # the unit in which the provers' commands take a limit
    options: list = field(default_factory=list)
    cpp: list = field(default_factory=list)
    floats: str = "ieee"     # the theory of floats/ in which fops.driver reads spec/fops.h; "" without floats
    memory: bool = True      # memory safety is proved here


@dataclass
class Job:
    layer: Layer
    source: str
    defines: list = field(default_factory=list)
    skip: list = field(default_factory=list)   # functions whose contract this job does not prove
    canary: bool = False     # goals labelled `canary` must stay unproved
    own_provers: list = field(default_factory=list)   # in the place of the layer's
    own_floats: str = ""     # in the place of the layer's

    @property
    def provers(self):
        return self.own_provers or self.layer.provers

    @property
    def floats(self):
        return self.own_floats or self.layer.floats

    @property
    def name(self):
        return "/".join([self.layer.name, Path(self.source).stem] + [d.split("=")[1] for d in self.defines])

    @property
    def folder(self):
        return self.name.replace("/", "-")


# The smoke test of the statement after a call finds what that of the call would.
NO_DEAD_CALL = ["-wp-no-smoke-dead-call"]
BITS = Layer("bits", "no undefined behaviour or run-time error, nothing else written, termination; every "
             "output is bit for bit the specified sequence of IEEE operations",
             "typed+float", "none", True, ["cvc4-uf10"], 20, smoke_timeout=0.5, limits_per_second=10,
             options=NO_DEAD_CALL, floats="opaque")
INTEGERS = Layer("integers", "no undefined behaviour or run-time error, nothing else written, termination; the result "
                 "is the pattern that the contract's exact values determine",
                 "typed+float", "none", True, ["z3-ax", "cvc4-uf"], 20, options=NO_DEAD_CALL)
FINITE = Layer("finite", "finite in, finite out: no operation overflows, and the stated magnitudes are "
               "preserved from step to step",
               "typed+float", "non-finite", True, ["cvc4-uf10"], 15, smoke_timeout=0.5, limits_per_second=10,
               # Frame, memory and bits of the same code are the bits layer's: not proved twice.
               options=["-rte-no-mem", "-wp-prop=-@assigns,-@invariant,-@variant,-bits,-m,-v,-theta",
                        "-wp-no-smoke-dead-code", "-wp-no-smoke-dead-call", "-wp-no-smoke-dead-loop"],
               memory=False, floats="opaque")
REAL = Layer("real", "read over the real numbers, the same code computes the published formulas",
             "typed+real", "none", False, ["z3-ax", "cvc4-ax"], 12,
             cpp=["-include", "spec/fops_real.h"], floats="", memory=False)
LAYERS = [BITS, INTEGERS, FINITE, REAL]
CODE = [BITS, INTEGERS]      # the layers of which each file of src/ has one


# The kernels are proved from the contracts of their leaves, for which floats are opaque; the leaves round.
ROUNDING = {"own_provers": ["gappa-x", "cvc4-uf10", "cvc4-ax10"], "own_floats": "ieee"}
KERNELS_ROUND = {"own_provers": ["cvc4-uf10", "gappa-x"], "own_floats": "ieee"}
CONVERSIONS = ["binary16", "bfloat16"]      # files of src/ in the integers layer
OPTIMIZERS = ["adam", "adam_l2", "adamw"]
FAMILY = ["sgd", "momentum_ema", "momentum", "nesterov", "adagrad", "rmsprop", "rmsprop_momentum", "adam_v",
          "amsgrad", "amsgrad_hat", "adamax", "radam", "radamw"]
ROUNDED = ["rmsprop_centered", "nadam"]     # their kernels have operations or literals of their own
INCLUDED = re.compile(r'^#include "([^"]+)"', re.M)
LEAF = re.compile(r"^static inline REAL FN\((\w+)\)", re.M)


def leaves(root, names, formats=(32, 64)):
    """The functions of src/leaf*.h of these names: a job proves them once for all files that include them."""
    return [f"{name}_f{bits}" for header in sorted((root / "src").glob("leaf*.h")) if header.name in names
            for name in LEAF.findall(header.read_text()) for bits in formats]


def included(source):
    return set(INCLUDED.findall(source.read_text()))


def jobs(root=ROOT):
    """Every job, those that take long before the many."""
    # The magnitudes are those of a kernel's scalars, not of what a caller passes: the outermost functions
    # are no part of the finite layer.
    every_leaf = {p.name for p in (root / "src").glob("leaf*.h")}
    out = []
    for bits in (32, 64):
        for file, optimizers, headers, how in (("finite_family", FAMILY, every_leaf, {}),
                                               ("finite_rounded", ROUNDED, every_leaf, KERNELS_ROUND),
                                               ("finite", OPTIMIZERS, {"leaf.h"}, {})):
            out.append(Job(FINITE, f"{WP}/{file}.c", [f"FORMAT={bits}"],
                           [f"adamant_{o}_f{bits}" for o in optimizers] + leaves(root, headers, (bits,)), **how))
        # Rounding is Gappa's, which goes first here; a maximum and its sign need the axioms of floats.
        out.append(Job(FINITE, f"{WP}/finite_leaf.c", [f"FORMAT={bits}"], **ROUNDING))
    # Double-word division and square root are no part of 1 - beta^t: nothing is claimed of them over the reals.
    out += [Job(REAL, f"{WP}/real_step.c", skip=["adamant_dw_div", "adamant_dw_sqrt"])]
    out += [Job(REAL, f"{WP}/{name}.c") for name in ("real_family", "real_run")]
    out += [Job(INTEGERS, f"src/{name}.c") for name in CONVERSIONS]
    out += [Job(layer, f"{WP}/canary.c", canary=True, **(ROUNDING if layer is FINITE else {}))
            for layer in LAYERS]
    out += [Job(BITS, str(p.relative_to(root)), skip=leaves(root, included(p))) for p in sorted((root / "src").glob("*.c"))
            if p.stem not in CONVERSIONS]
    out += [Job(BITS, f"{WP}/leaf.c")]
    return out


# Contracts that no layer proves, because there is no C body. Each is listed in spec/SOUNDNESS.md.
TRUSTED = {"adamant_sqrt_f32", "adamant_sqrt_f64", "adamant_round_f32", "adamant_bits_f32",
           "adamant_float_of_bits"}
