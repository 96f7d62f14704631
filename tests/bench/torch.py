#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Bench `torch`: libadamant's Adam step (binary32, through ctypes) and that of torch.optim.Adam, one thread
each, in one process on equal arrays: rounds of a few steps of each in turn, the first of them untimed, so that
each meets the caches as its own step before left them. The figure is the median over rounds of the ratio of
processor times. The optimizer compared with is torch.optim.Adam as called without options; the time of its foreach
variant is printed beside. Writes build/bench-torch.json."""
import ctypes
import itertools
import json
import os
import statistics
import sys
import time
from pathlib import Path

BUILD = Path(os.environ.get("B", "build"))
ROWS = ((100_000, 101, 2), (10_000_000, 11, 6))  # elements, rounds, least ratio
STEPS = 3                                        # timed steps of each in a round


class Params(ctypes.Structure):
    _fields_ = [(name, ctypes.c_double) for name in ("lr", "beta1", "beta2", "eps", "weight_decay")]


def load(numpy):
    step = ctypes.CDLL(str((BUILD / "libadamant.so").resolve())).adamant_adam_f32
    array = numpy.ctypeslib.ndpointer(dtype=numpy.float32, flags="C_CONTIGUOUS")
    step.argtypes = [array] * 4 + [ctypes.c_size_t, ctypes.c_uint64, ctypes.POINTER(Params)]
    return step


def start(numpy, torch, n):
    """theta, m, v, g for libadamant and two optimizers, all at the same point."""
    rng = numpy.random.default_rng(20)
    theta, g = (rng.standard_normal(n, dtype=numpy.float32) for _ in range(2))
    mine = [theta.copy(), numpy.zeros(n, numpy.float32), numpy.zeros(n, numpy.float32), g]
    theirs = []
    for foreach in (None, True):
        param = torch.nn.Parameter(torch.from_numpy(theta.copy()))
        param.grad = torch.from_numpy(g.copy())
        theirs.append(torch.optim.Adam([param], lr=1e-3, betas=(0.9, 0.999), eps=1e-8, foreach=foreach))
    return mine, theirs


def seconds(step):
    """Of one step: the median of STEPS in a row, after one that warms up."""
    times = []
    for _ in range(1 + STEPS):
        begin = time.thread_time()
        step()
        times.append(time.thread_time() - begin)
    return statistics.median(times[1:])


def measure(numpy, torch, step, n, rounds):
    mine, theirs = start(numpy, torch, n)
    params = Params(1e-3, 0.9, 0.999, 1e-8, 0.0)
    count = itertools.count(1)
    contenders = [lambda: step(*mine, n, next(count), ctypes.byref(params)), *(o.step for o in theirs)]
    times = [[seconds(c) for c in contenders] for _ in range(rounds)]
    ours, default, foreach = (1e3 * statistics.median(column) for column in zip(*times))
    print(f"torch: n = {n}, {rounds} rounds; libadamant {ours:.3f} ms, PyTorch {torch.__version__} "
          f"{default:.3f} ms, foreach {foreach:.3f} ms (medians)", file=sys.stderr)
    for param in (o.param_groups[0]["params"][0] for o in theirs):
        far = float(numpy.abs(param.detach().numpy() - mine[0]).max())
        if not far < 1e-3:  # far above rounding, far below a step left out
            sys.exit(f"torch: the two did not do the same work: theta differs by {far}")
    return statistics.median(row[1] / row[0] for row in times)


def main():
    sys.path.pop(0)  # this folder, where `torch` is this file
    try:
        import numpy
        import torch
    except ImportError as e:
        sys.exit(f"torch: {e}; install python3-torch (make setup)")
    torch.set_num_threads(1)
    step = load(numpy)
    rows = []
    for n, rounds, least in ROWS:
        value = measure(numpy, torch, step, n, rounds)
        rows.append({"name": f"PyTorch's Adam over libadamant's, one thread, n = {n:.0e}".replace("+0", ""),
                     "value": round(value, 4), "limit": least, "sense": ">=", "ok": value >= least})
    (BUILD / "bench-torch.json").write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
