#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""[eq:W1] The installed PyTorch gives the bits of the orders of the family (spec/orders/pytorch_*.fpcore): every state,
single-tensor and foreach, evaluated as float_reading.py evaluates a program."""
import random
import sys
from fractions import Fraction
from pathlib import Path

import numpy
import torch

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "spec/derive")]
import float_reading
import fpcore
import pytorch_family

DTYPE = {"binary32": numpy.float32, "binary64": numpy.float64}
COVERED = ("pytorch_adam", "pytorch_adam_l2", "pytorch_adamw")  # float_reading.py
BINARY32_ALONE = ("pytorch_nadam", "pytorch_nadam_foreach")     # mu_product is a binary32 tensor
USUAL = {"lr": 1e-2, "beta1": 0.9, "beta2": 0.95, "eps": 1e-8, "weight_decay": 0.1, "momentum": 0.9, "dampening": 0.25,
         "lr_decay": 0.01, "momentum_decay": 4e-3}
STEPS, ELEMENTS = 12, 19  # past the gate of RAdam; a vector body and a tail


def row_of(order, mode):
    """The row of PyTorch's optimizer that the order describes in this mode, or None."""
    return next((row for row in pytorch_family.FAMILY.values() if row.orders.get(mode) == order), None)


def compare(program, form, mode, rng):
    """Differences between PyTorch and the order over STEPS steps from the start: (what, count)."""
    hyper = {name: USUAL[name] for name in program.hyper}
    exact = {name: Fraction(x) for name, x in hyper.items()}
    row = row_of(program.id, mode)
    before = dict(program.state)
    ours = [{b: Fraction(program.initial.get(b, 0)) for b in before} for _ in range(ELEMENTS)]
    for s in ours:
        s["theta"] = float_reading.number(rng, form)
    parameter = torch.nn.Parameter(torch.from_numpy(numpy.array([float(s["theta"]) for s in ours], dtype=DTYPE[form])))
    opt, wrong = pytorch_family.build(row, [parameter], hyper, mode), []
    for t in range(1, STEPS + 1):
        grads = [float_reading.number(rng, form) for _ in ours]
        parameter.grad = torch.from_numpy(numpy.array([float(g) for g in grads], dtype=DTYPE[form]))
        opt.step()
        theirs = {"theta": parameter.detach()}
        theirs.update({mine: opt.state[parameter][name] for name, mine in row.states.items()})
        for k, (s, g) in enumerate(zip(ours, grads)):
            env = float_reading.evaluate(program, form, {**s, **exact, "g": g, "t": Fraction(t)})
            ours[k] = {b: env[a] for b, a in program.state}
            for name, tensor in theirs.items():
                got = Fraction(float(tensor[k] if tensor.dim() else tensor))
                if got != ours[k][name]:
                    wrong.append(f"t={t} element {k} {name}: PyTorch {float(got).hex()}, order {float(ours[k][name]).hex()}")
    return wrong


def main():
    if "CPU capability usage: AVX" not in torch.__config__.show():
        print("# PyTorch not with AVX2, for which spec/orders are written\n0 passed, 0 failed")
        return 0
    torch.set_num_threads(1)
    passed = failed = 0
    for program in fpcore.load_all(HERE.parents[1] / "spec/orders"):
        if program.id in COVERED:
            continue
        for mode in filter(lambda m: row_of(program.id, m), ("single", "foreach")):
            for form in DTYPE if program.id not in BINARY32_ALONE else ("binary32",):
                wrong = compare(program, form, mode, random.Random(7))
                passed, failed = passed + (not wrong), failed + bool(wrong)
                print(f"{'not ok' if wrong else 'ok'} - {program.id} {form} {mode}: {STEPS * ELEMENTS} element steps, "
                      f"{len(wrong)} differ" + (f"; {wrong[0]}" if wrong else ""))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
