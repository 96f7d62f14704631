#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""PyTorch's Adam and AdamW behind the pipe protocol (spec/pipe.md).

One tensor of `elements` entries per case, so that vector bodies and tails of the kernels both
run; theta, m, v are the optimizer's own tensors (param, exp_avg, exp_avg_sq), imported and
exported as bits. One thread, subnormals as PyTorch treats them by default.
"""
import argparse
import sys

import numpy
import torch

OPTIMIZERS = {"adam": torch.optim.Adam, "adam_l2": torch.optim.Adam, "adamw": torch.optim.AdamW}
FORMATS = {"binary32": (numpy.uint32, numpy.float32, 8), "binary64": (numpy.uint64, numpy.float64, 16)}
LAST_COUNT = 2 ** 24  # PyTorch counts steps in a binary32 tensor: 2^24 + 1 is 2^24


class Unsupported(Exception):
    pass


def number(hex64):
    return float(numpy.uint64(int(hex64, 16)).view(numpy.float64))


class Case:
    """One H line and the state that follows from it."""

    def __init__(self, fields, options):
        self.id, self.optimizer, form, elements, first_t, steps = fields[:6]
        self.elements, self.first_t, self.steps = int(elements), int(first_t), int(steps)
        self.hyper = {k: number(v) for k, v in (f.split("=") for f in fields[6:])}
        self.options, self.reason, self.opt, self.told = options, None, None, False
        self.form = FORMATS.get(form)
        if self.form is None:
            self.reason = f"no {form} optimizer step on the CPU"
        elif self.optimizer not in OPTIMIZERS:
            self.reason = f"no optimizer {self.optimizer}"
        elif options.counter == "refuse" and self.first_t + self.steps - 1 > LAST_COUNT:
            self.reason = "step numbers above 2^24: PyTorch's step counter is a binary32 number"
        self.state = {name: [] for name in ("theta", "m", "v")}
        self.grads = []

    def tensor(self, cells):
        bits, real, _ = self.form
        return torch.from_numpy(numpy.array([int(c, 16) for c in cells], dtype=bits).view(real))

    def cells(self, tensor):
        bits, _, width = self.form
        return [f"{x:0{width}x}" for x in tensor.detach().numpy().view(bits).tolist()]

    def build(self):
        """The optimizer as it would stand after step first_t - 1."""
        hyper = self.hyper
        self.param = torch.nn.Parameter(self.tensor(self.state["theta"]))
        self.opt = OPTIMIZERS[self.optimizer](
            [self.param], lr=hyper["lr"], betas=(hyper["beta1"], hyper["beta2"]), eps=hyper["eps"],
            weight_decay=hyper.get("weight_decay", 0.0), foreach=self.options.mode == "foreach")
        self.opt.state[self.param] = {
            "step": torch.tensor(float(min(self.first_t - 1, LAST_COUNT))),
            "exp_avg": self.tensor(self.state["m"]),
            "exp_avg_sq": self.tensor(self.state["v"])}

    def step(self, t):
        """Answer lines of step t; for a case not supported the one line that says why, once."""
        grads, self.grads = self.grads, []
        if self.told:
            return []
        try:
            if self.reason:
                raise Unsupported(self.reason)
            if self.opt is None:
                self.build()
            self.param.grad = self.tensor(grads)
            self.opt.step()
        except (Unsupported, ArithmeticError, RuntimeError, ValueError) as e:
            if int(t) != self.first_t:
                raise
            self.told = True
            raised = "" if isinstance(e, Unsupported) else f"PyTorch raised {type(e).__name__}: "
            return [f"U {self.id} {raised}{str(e).splitlines()[0]}"]
        stored = self.opt.state[self.param]
        columns = (grads, self.cells(self.param), self.cells(stored["exp_avg"]), self.cells(stored["exp_avg_sq"]))
        return [f"R {self.id} {t} {i} {g} {th} {m} {v}" for i, (g, th, m, v) in enumerate(zip(*columns))]


def serve(options, lines, out):
    case = None
    for line in lines:
        kind, *fields = line.split()
        if kind == "G":
            case.grads.append(fields[3])
        elif kind == "I":
            for name, cell in (f.split("=") for f in fields[2:]):
                case.state[name].append(cell)
        elif kind == "H":
            case = Case(fields, options)
        elif kind == "S":
            out.write("".join(answer + "\n" for answer in case.step(fields[1])))
            out.flush()
        else:
            sys.exit(f"torch_adapter.py: unknown line kind {kind}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--mode", choices=("single", "foreach"), default="single")
    parser.add_argument("--counter", choices=("refuse", "own"), default="refuse",
                        help="step numbers above 2^24: call them unsupported, or let PyTorch's own counter decide")
    torch.set_num_threads(1)
    serve(parser.parse_args(), sys.stdin, sys.stdout)


if __name__ == "__main__":
    main()
