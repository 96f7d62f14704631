# SPDX-License-Identifier: MIT
"""Why PyTorch 1.13.1 leaves the dialect that it declares: each cause is a predicate on an answer, computed from PyTorch's
own stored numbers, and names the outputs that it accounts for. An output that deviates and that no cause accounts for
fails the audit."""
import struct
from collections import namedtuple
from fractions import Fraction
from math import copysign, isfinite
from pathlib import Path

import torch

TABLE = Path(__file__).resolve().parents[2] / "spec/radam_gate.table"
GATE = {int(t): float.fromhex(beta2) for c, t, beta2 in
        (line.split() for line in TABLE.read_text().splitlines() if not line.startswith("#")) if c == "5"}

# mode: single or foreach; before, after: state name -> float
Answer = namedtuple("Answer", "case program mode form hyper t g before after")


def number(cell):
    return struct.unpack(*((">f", bytes.fromhex(cell)) if len(cell) == 8 else (">d", bytes.fromhex(cell))))[0]


def nan(x):
    return x != x


def rectified(beta2, t):
    """rho_t > 5 over the reals: spec/radam_gate.table."""
    return t >= min(GATE) and beta2 >= GATE[min(t, max(GATE))]


def decided(beta2, t):
    """rho_t > 5 as torch/optim/radam.py computes it."""
    rho_inf = 2 / (1 - beta2) - 1
    return rho_inf - 2 * t * (beta2 ** t) / (1 - beta2 ** t) > 5


def gate(a):
    if not a.program.startswith("radam"):
        return (), None
    beta2 = a.hyper["beta2"]
    return (("theta",), f"beta2 = {beta2.hex()}, t = {a.t}") if rectified(beta2, a.t) != decided(beta2, a.t) else ((), None)


def negative_variance(a):
    name = {"rmsprop_centered": "m", "rmsprop_momentum.centered=yes": "a"}.get(a.program)
    if name is None or not all(map(isfinite, (*a.before.values(), a.after[name], a.after["v"]))):
        return (), None
    mean, v = Fraction(a.after[name]), Fraction(a.after["v"])
    hurt = "theta" if name == "m" else "m"
    return ((hurt,) if v < mean * mean and nan(a.after[hurt]) else ()), None


def zero_by_zero(a):
    closed = a.program == "radam.eps=none,gate=gt5" and not decided(a.hyper["beta2"], a.t)
    damage = closed and a.after["v"] in (0, float("inf")) and nan(a.after["theta"]) and not nan(a.before["theta"])
    return (("theta",) if damage else ()), None


def copied_gradient(a):
    """m_1 is a copy of g: -0 where momentum 0 + g is +0."""
    signs = [copysign(1, x) for x in (a.g, a.before.get("m", 0), a.after.get("m", 0))]
    hurt = a.program == "nesterov" and a.t == 1 and a.g == a.after["m"] == 0 and signs == [-1, 1, -1]
    return (("m",) if hurt else ()), None


def near(a, theta):
    scale = max(abs(a.before["theta"]), abs(a.after["theta"]))
    return abs(theta - a.after["theta"]) <= 2.0 ** -49 * scale


def product32(a):
    """theta recomputed in binary64 from a product of momenta in binary32."""
    if a.form != "binary64" or not a.program.startswith("nadam"):
        return (), None
    h, t, v = a.hyper, a.t, a.after["v"]
    mu, mu_next = (h["beta1"] * (1.0 - 0.5 * 0.96 ** (s * h["momentum_decay"])) for s in (t, t + 1))
    product = torch.tensor(a.before["mu_product"], dtype=torch.float32) * mu
    if product.item() != a.after["mu_product"]:
        return (), None
    ahead = (product * mu * mu_next).item() if a.mode == "single" else product.item() * mu_next
    denom = (v / (1 - h["beta2"] ** t)) ** 0.5 + h["eps"]
    if denom == 0:
        return ("mu_product",), None
    theta = (a.before["theta"] - h["lr"] * (1 - mu) / (1 - product.item()) * a.g / denom
             - h["lr"] * mu_next / (1 - ahead) * a.after["m"] / denom)
    return ("mu_product", "theta") if near(a, theta) else ("mu_product",), None


def rate32(a):
    """theta recomputed in binary64 from a learning rate in binary32."""
    if (a.program, a.mode, a.form) != ("adagrad", "foreach", "binary64"):
        return (), None
    rate = (a.hyper["lr"] / (1 + (torch.tensor(float(a.t)) - 1) * a.hyper["lr_decay"])).item()
    denom = a.after["v"] ** 0.5 + a.hyper["eps"]
    return (("theta",) if denom > 0 and near(a, a.before["theta"] - a.g * rate / denom) else ()), None


# what the audit says; {n} outputs have it
CAUSES = {
    gate: "decides rho_t > 5 from a rho_t computed in binary64, where over the reals the decision is the other one: {n} "
          "outputs at {details}",
    negative_variance: "takes the root of v_t - m_t^2 of its own averages, negative in {n} outputs: NaN, where the "
                       "specification takes 0 (spec/family.md, D7)",
    zero_by_zero: "adds 0 m_t / sqrt(v_t) where the gate is closed: NaN in {n} outputs, where v_t is 0 or infinite",
    copied_gradient: "copies the first gradient into m, where the specification adds it to zero: -0 for +0 in {n} outputs",
    product32: "keeps mu_product in a binary32 tensor: {n} outputs of binary64 parameters have its precision, "
               "recomputed so",
    rate32: "divides lr by its binary32 step counter: {n} outputs of binary64 parameters have that precision, "
            "recomputed so",
}


def read(questions, answers, mode):
    """Every answer with its question. The state before a step is PyTorch's own."""
    cases, state = {}, {}
    for line in questions:
        kind, case, *fields = line.split()
        if kind == "H":
            hyper = {k: number(v) for k, v in (f.split("=") for f in fields[5:])}
            cases[case] = (fields[0], fields[1], hyper, [])
        elif kind == "I":
            state[case, int(fields[0])] = {k: number(v) for k, v in (f.split("=") for f in fields[1:])}
            if not cases[case][3]:
                cases[case][3].extend(f.split("=")[0] for f in fields[1:])
    for line in answers:
        kind, case, *fields = line.split()
        if kind != "R":
            continue
        program, form, hyper, names = cases[case]
        t, element, g, *cells = fields
        after = dict(zip(names, map(number, cells)))
        yield Answer(case, program, mode, form, hyper, int(t), number(g), state[case, int(element)], after)
        state[case, int(element)] = after


def account(answers):
    """case -> number of outputs accounted for, and cause -> (count per case, details)."""
    outputs, by_cause = {}, {}
    for a in answers:
        hurt = set()
        for cause in CAUSES:
            names, detail = cause(a)
            if names:
                counts, details = by_cause.setdefault(cause, ({}, {}))
                counts[a.case] = counts.get(a.case, 0) + len(names)
                if detail:
                    details[detail] = None
                hurt.update(names)
        outputs[a.case] = outputs.get(a.case, 0) + len(hurt)
    return outputs, by_cause
