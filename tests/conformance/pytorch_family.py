# SPDX-License-Identifier: MIT
"""The optimizers of PyTorch 1.13.1, as data: which class and arguments each program of spec/ is, how the class names its
states (read from torch/optim/*.py), and which order describes it in each mode."""
from collections import namedtuple

import torch

BETAS = {"betas": ("beta1", "beta2")}
SGD = {"lr": "lr", "momentum": "momentum", "dampening": "dampening", "weight_decay": "weight_decay"}
ADAGRAD = {"lr": "lr", "lr_decay": "lr_decay", "eps": "eps"}
RMSPROP = {"lr": "lr", "alpha": "beta2", "eps": "eps", "momentum": "momentum"}
ADAM = {"lr": "lr", **BETAS, "eps": "eps", "weight_decay": "weight_decay", "momentum_decay": "momentum_decay"}
BUFFER = {"momentum_buffer": "m"}
MOMENTS = {"exp_avg": "m", "exp_avg_sq": "v"}
NADAM = {**MOMENTS, "mu_product": "mu_product"}

# kind: the class; names: its argument -> hyperparameter; constant: arguments besides; states: its state -> ours;
# published: the program of the algorithm as published, where the dialect is another one;
# orders: mode -> order of spec/orders, None where no order describes it
Row = namedtuple("Row", "kind names constant states published orders")


def alike(order):
    return {"single": order, "foreach": order}


LAST_COUNT = 2 ** 24  # PyTorch counts steps in a binary32 tensor: 2^24 + 1 is 2^24
_optim = torch.optim
FAMILY = {
    "adam": Row(_optim.Adam, ADAM, {}, MOMENTS, None, alike("pytorch_adam")),
    "adam_l2": Row(_optim.Adam, ADAM, {}, MOMENTS, None, alike("pytorch_adam_l2")),
    "adamw": Row(_optim.AdamW, ADAM, {}, MOMENTS, None, alike("pytorch_adamw")),
    "sgd": Row(_optim.SGD, SGD, {}, {}, None, alike("pytorch_sgd")),
    "sgd.decay=l2": Row(_optim.SGD, SGD, {}, {}, None, alike("pytorch_sgd_l2")),
    "momentum": Row(_optim.SGD, SGD, {}, BUFFER, None, alike("pytorch_momentum")),
    "momentum.decay=l2": Row(_optim.SGD, SGD, {}, BUFFER, None, alike("pytorch_momentum_l2")),
    "nesterov": Row(_optim.SGD, SGD, {"nesterov": True}, BUFFER, None, alike("pytorch_nesterov")),
    "adagrad": Row(_optim.Adagrad, ADAGRAD, {}, {"sum": "v"}, None, {"single": "pytorch_adagrad", "foreach": None}),
    "rmsprop": Row(_optim.RMSprop, RMSPROP, {}, {"square_avg": "v"}, None, alike("pytorch_rmsprop")),
    "rmsprop_centered": Row(_optim.RMSprop, RMSPROP, {"centered": True}, {"square_avg": "v", "grad_avg": "m"}, None,
                            alike("pytorch_rmsprop_centered")),
    "rmsprop_momentum": Row(_optim.RMSprop, RMSPROP, {}, {"square_avg": "v", **BUFFER}, None,
                            alike("pytorch_rmsprop_momentum")),
    "rmsprop_momentum.centered=yes": Row(_optim.RMSprop, RMSPROP, {"centered": True},
                                         {"square_avg": "v", **BUFFER, "grad_avg": "a"}, None,
                                         alike("pytorch_rmsprop_momentum_centered")),
    "amsgrad": Row(_optim.Adam, ADAM, {"amsgrad": True}, {**MOMENTS, "max_exp_avg_sq": "vmax"}, None,
                   alike("pytorch_amsgrad")),
    "adamax": Row(_optim.Adamax, ADAM, {}, {"exp_avg": "m", "exp_inf": "v"}, None, alike("pytorch_adamax")),
    "nadam.product=twice": Row(_optim.NAdam, ADAM, {}, NADAM, "nadam", {"single": "pytorch_nadam"}),
    "nadam": Row(_optim.NAdam, ADAM, {}, NADAM, None, {"foreach": "pytorch_nadam_foreach"}),
    "radam.eps=hat,gate=gt5": Row(_optim.RAdam, ADAM, {}, MOMENTS, "radam", {"single": "pytorch_radam"}),
    "radam.eps=hat,gate=gt5,decay=l2": Row(_optim.RAdam, ADAM, {}, MOMENTS, None, {"single": "pytorch_radam_l2"}),
    "radam.eps=none,gate=gt5": Row(_optim.RAdam, ADAM, {}, MOMENTS, "radam", {"foreach": "pytorch_radam_foreach"}),
}
SCALARS = ("mu_product",)                              # one number per tensor, kept in binary32 whatever the tensor is
UNCOUNTED = (_optim.SGD, _optim.RMSprop)               # their steps do not depend on a counter


def find(program, mode):
    """The row of a program: a dialect's own or, for a published algorithm, that of the dialect that PyTorch has in its
    place; None where PyTorch has none in this mode."""
    row = FAMILY.get(program)
    if row is not None and mode in row.orders:
        return row
    return next((r for r in FAMILY.values() if r.published == program and mode in r.orders), None)


def build(row, parameters, hyper, mode):
    given = {}
    for argument, name in row.names.items():
        if isinstance(name, tuple):
            given[argument] = tuple(hyper[n] for n in name)
        elif name in hyper:
            given[argument] = hyper[name]
    return row.kind(parameters, **given, **row.constant, foreach=mode == "foreach")


def load(row, tensors, first_t):
    """The state of a parameter as it stands after step first_t - 1; tensors: our name -> tensor."""
    if row.kind is _optim.SGD:  # before the first step it has no buffer
        return {theirs: tensors[ours] for theirs, ours in row.states.items()} if first_t > 1 else {}
    count = float(min(first_t - 1, LAST_COUNT))
    return {"step": int(count) if row.kind is _optim.RMSprop else torch.tensor(count),
            **{theirs: tensors[ours] for theirs, ours in row.states.items()}}
