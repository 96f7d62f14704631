#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""[eq:W1] The float reading of every program of spec/steps and spec/orders, a third time: in exact rational
arithmetic, rounded once per operation, from the FPCore text. libadamant must give the bits of spec/steps, and
the installed PyTorch, single-tensor and foreach, those of spec/orders: every bit of theta, m, v."""
import os
import random
import struct
import subprocess
import sys
from fractions import Fraction
from functools import lru_cache
from itertools import zip_longest
from math import isqrt
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "spec/derive"))
import fpcore

ADAMS = ("adam", "adam_l2", "adamw")
FORMATS = {"binary32": (24, -126, 127, "<f", "<I", 8), "binary64": (53, -1022, 1023, "<d", "<Q", 16)}


def round_fraction(x, form):
    """Nearest even; the tests stay far from overflow."""
    p, emin = FORMATS[form][:2]
    if x == 0:
        return Fraction(0)
    a = abs(x)
    e = a.numerator.bit_length() - a.denominator.bit_length()
    e -= Fraction(2) ** e > a
    unit = Fraction(2) ** (max(e, emin) - p + 1)
    return round(x / unit) * unit  # Python's round is to nearest, ties to even


def round_sqrt(x, form):
    """Square root with 64 bits to spare and a sticky bit, then rounded once."""
    p = FORMATS[form][0]
    shift = 2 * (p + 64) + 2 * max(0, x.denominator.bit_length())
    scaled = (x.numerator << shift) // x.denominator
    root = isqrt(scaled)
    exact = root * root == scaled and (x.numerator << shift) % x.denominator == 0
    return round_fraction(Fraction(2 * root + (not exact), 2 << (shift // 2)), form)


def real_sqrt(x):
    """To 2^-256 or better, relatively, when x >= 2^-8: nearer than any tie of a double that a test will meet."""
    return Fraction(isqrt((x.numerator << 520) // x.denominator), 1 << 260)


@lru_cache(maxsize=256)  # the scalars of a step are those of every element
def real(op, *a):
    return {"gt": lambda: a[0] > a[1], "eq": lambda: a[0] == a[1], "add": lambda: a[0] + a[1], "cast": lambda: a[0],
            "sub": lambda: a[0] - a[1], "mul": lambda: a[0] * a[1], "div": lambda: a[0] / a[1],
            "sqrt": lambda: real_sqrt(a[0]), "pow": lambda: a[0] ** int(a[1])}[op]()


def evaluate(program, working, values):
    """The float reading of a step program; `pow` is Python's, as in the order."""
    env = dict(values)
    env.update({name: Fraction(text) for name, text in program.consts})
    for i in program.instrs:
        form = working if i.prec == fpcore.WORKING else i.prec
        a = [env[x] for x in i.args]
        if i.op == "select":
            env[i.dst] = a[1] if a[0] else a[2]
            continue
        if None in a or (i.op == "sqrt" and a[0] < 0):
            env[i.dst] = None  # undefined, in a branch that is not taken
            continue
        if form == "real":
            env[i.dst] = real(i.op, *a)
            continue
        if i.op == "sqrt":
            env[i.dst] = round_sqrt(a[0], form)
            continue
        if i.op == "pow":
            env[i.dst] = Fraction(float(a[0]) ** float(a[1]))
            continue
        exact = {"add": lambda: a[0] + a[1], "sub": lambda: a[0] - a[1], "mul": lambda: a[0] * a[1],
                 "max": lambda: max(a), "abs": lambda: abs(a[0]),
                 "div": lambda: a[0] / a[1], "fma": lambda: a[0] * a[1] + a[2], "cast": lambda: a[0]}[i.op]()
        env[i.dst] = round_fraction(exact, form)
    return env


def hexbits(x, form):
    f, i, width = FORMATS[form][3:]
    return f"{struct.unpack(i, struct.pack(f, float(x)))[0]:0{width}x}"


SQUARES = ("v", "vmax")  # states that are never negative


def number(rng, form):
    return Fraction(struct.unpack(FORMATS[form][3], struct.pack(FORMATS[form][3], rng.gauss(0, 1)))[0])


def cases(program, form, rng):
    """Input lines and the answers that the order gives, elements 1..40 so that bodies and tails both run."""
    ask, expect = [], []
    for case, n in enumerate((1, 3, 8, 16, 19, 40)):
        hyper = {"lr": 1e-2, "beta1": 0.9, "beta2": rng.choice((0.999, 0.95)), "eps": 1e-8, "weight_decay": 0.1,
                 "momentum": 0.9, "dampening": 0.25, "lr_decay": 0.01, "momentum_decay": 4e-3}
        hyper = {k: Fraction(hyper[k]) for k in program.hyper}
        name, first = program.props.get("order-of", program.id), rng.choice((1, 7, 1000))
        ask.append(f"H {case} {name} {form} {n} {first} 6 "
                   + " ".join(f"{k}={hexbits(v, 'binary64')}" for k, v in hyper.items()))
        state = [{name: abs(number(rng, form)) if name in SQUARES else number(rng, form) for name, _ in program.state}
                 for _ in range(n)]
        for i, s in enumerate(state):
            ask.append(f"I {case} {i} " + " ".join(f"{k}={hexbits(x, form)}" for k, x in s.items()))
        for t in range(first, first + 6):
            for i, s in enumerate(state):
                g = number(rng, form)
                ask.append(f"G {case} {t} {i} {hexbits(g, form)}")
                env = evaluate(program, form, {**s, **hyper, "g": g, "t": Fraction(t)})
                state[i] = {before: env[after] for before, after in program.state}
                expect.append(f"R {case} {t} {i} {hexbits(g, form)} "
                              + " ".join(hexbits(x, form) for x in state[i].values()))
            ask.append(f"S {case} {t}")
    return ask, expect


def subjects():
    """(program, name, command) of every implementation whose bits a program promises."""
    build = Path(os.environ.get("B", "build"))
    for program in fpcore.load_all(HERE.parents[1] / "spec/steps"):
        if not (HERE.parents[1] / f"src/{program.id}.h").exists():
            continue  # the oracle's alone
        yield program, "libadamant", [build / "tests/conformance/libadamant_adapter"]
    torch = subprocess.run([sys.executable, "-c", "import torch; print(torch.__config__.show())"],
                           capture_output=True, text=True)
    if torch.returncode != 0 or "CPU capability usage: AVX" not in torch.stdout:
        print("# no PyTorch, or not with AVX2, for which spec/orders are written: its orders are not compared")
        return
    for program in fpcore.load_all(HERE.parents[1] / "spec/orders"):
        if program.props["order-of"] not in ADAMS:
            continue  # pytorch_orders.py has the others
        for mode in ("single", "foreach"):
            yield program, f"PyTorch {mode}", [sys.executable, HERE / "torch_adapter.py", "--mode", mode]


def main():
    passed = failed = 0
    for program, name, command in subjects():
        for form in FORMATS:
            ask, expect = cases(program, form, random.Random(20))
            got = subprocess.run(command, check=True, input="\n".join(ask) + "\n", capture_output=True,
                                 text=True).stdout.splitlines()
            wrong = [(e, g) for e, g in zip_longest(expect, got) if e != g]
            passed, failed = passed + (not wrong), failed + bool(wrong)
            print(f"{'not ok' if wrong else 'ok'} - {program.id} {form} {name}: {len(expect)} element steps, "
                  f"{len(wrong)} differ" + (f"; {program.id} {wrong[0][0]}; {name} {wrong[0][1]}" if wrong else ""))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
