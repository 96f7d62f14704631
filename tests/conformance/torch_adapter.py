#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""PyTorch's optimizers behind the pipe protocol (spec/pipe.md); pytorch_family.py lists them.

One tensor of `elements` entries per case, so that vector bodies and tails of the kernels both
run; theta and the states are the optimizer's own tensors, imported and exported as bits. Where
PyTorch has one number per tensor (mu_product of NAdam), consecutive elements that start from the
same number are one tensor. One thread, subnormals as PyTorch treats them by default.
"""
import argparse
import sys
from itertools import groupby

import numpy
import torch

import pytorch_family
from pytorch_family import LAST_COUNT, SCALARS

FORMATS = {"binary32": (numpy.uint32, numpy.float32, 8), "binary64": (numpy.uint64, numpy.float64, 16)}


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
        self.options, self.opt, self.told = options, None, False
        self.form = FORMATS.get(form)
        self.row = pytorch_family.find(self.optimizer, options.mode)
        self.reason = self.refusal(form)
        self.state = {}
        self.grads = []

    def refusal(self, form):
        """Why the case cannot be run, or None."""
        if self.form is None:
            return f"no {form} optimizer step on the CPU"
        if self.row is None:
            return f"no optimizer {self.optimizer}"
        if "momentum_buffer" in self.row.states and self.hyper["momentum"] == 0:
            return "momentum = 0: PyTorch keeps no buffer"
        if (self.options.counter == "refuse" and self.first_t + self.steps - 1 > LAST_COUNT
                and self.row.kind not in pytorch_family.UNCOUNTED):
            return "step numbers above 2^24: PyTorch's step counter is a binary32 number"
        return None

    def tensor(self, cells):
        bits, real, _ = self.form
        return torch.from_numpy(numpy.array([int(c, 16) for c in cells], dtype=bits).view(real))

    def cells(self, tensor):
        bits, real, width = self.form
        return [f"{x:0{width}x}" for x in tensor.detach().numpy().astype(real).reshape(-1).view(bits).tolist()]

    def build(self):
        """The optimizer as it would stand after step first_t - 1: one parameter per run of equal scalar states."""
        scalars = [name for name in self.state if name in SCALARS]
        runs = groupby(range(self.elements), key=lambda i: [self.state[name][i] for name in scalars])
        self.slices = [slice(run[0], run[-1] + 1) for run in (list(members) for _, members in runs)]
        tensors = [{name: self.tensor(cells[part]) for name, cells in self.state.items()} for part in self.slices]
        for own in tensors:
            own.update({name: own[name][0].to(torch.float32) for name in scalars})
        self.params = [torch.nn.Parameter(own["theta"]) for own in tensors]
        self.opt = pytorch_family.build(self.row, self.params, self.hyper, self.options.mode)
        for param, own in zip(self.params, tensors):
            self.opt.state[param] = pytorch_family.load(self.row, own, self.first_t)

    def columns(self):
        """Every state after the step, element by element, in the order of the I lines."""
        theirs = {ours: name for name, ours in self.row.states.items()}
        for name in self.state:
            column = []
            for param, part in zip(self.params, self.slices):
                cells = self.cells(param if name == "theta" else self.opt.state[param][theirs[name]])
                column += cells * (part.stop - part.start) if name in SCALARS else cells
            yield column

    def step(self, t):
        """Answer lines of step t; for a case not supported the one line that says why, once."""
        grads, self.grads = self.grads, []
        if self.told or not self.elements:  # PyTorch refuses an empty list of parameters: there is nothing to answer
            return []
        try:
            if self.reason:
                raise Unsupported(self.reason)
            if self.opt is None:
                self.build()
            for param, part in zip(self.params, self.slices):
                param.grad = self.tensor(grads[part])
            self.opt.step()
        except (Unsupported, ArithmeticError, RuntimeError, ValueError) as e:
            if int(t) != self.first_t:
                raise
            self.told = True
            raised = "" if isinstance(e, Unsupported) else f"PyTorch raised {type(e).__name__}: "
            return [f"U {self.id} {raised}{str(e).splitlines()[0]}"]
        return [f"R {self.id} {t} {i} {g} " + " ".join(own)
                for i, (g, *own) in enumerate(zip(grads, *self.columns()))]


def serve(options, lines, out):
    case = None
    for line in lines:
        kind, *fields = line.split()
        if kind == "G":
            case.grads.append(fields[3])
        elif kind == "I":
            for name, cell in (f.split("=") for f in fields[2:]):
                case.state.setdefault(name, []).append(cell)
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
