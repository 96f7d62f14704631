"""Dialects: step programs composed from a step program and the choices of spec/dialects/<optimizer>.dialects.

A file is (dialects OPTIMIZER (switch NAME DEFAULT "what" CHOICE ...) ...), a choice is

  (NAME "what it is" EDIT ...)     with the edits, applied in the order of the file,
    [name expression]              replaces that binding; a new name stands before the next one that is replaced
    (:for x y)                     every binding after the new binding y reads y for x
    (:without name ...)            no such binding, no such output
    (:hyperparameters name ...)    adds hyperparameters
    (:state (before after) ...)    adds states
    (:initial (state value) ...)   values before the first step
    (:is optimizer)                the choice is another optimizer: no edits

The id of a dialect is OPTIMIZER.switch=choice,... in the order of the file, defaults left out. Bindings that no
output needs are dropped, and hyperparameters that no binding needs.
"""
from pathlib import Path

import fpcore
from fpcore import SpecError

INFORMATION = ("rho_t",)  # listed beside the outputs, though nothing reads it


class Switch:
    def __init__(self, sexp):
        self.name, self.default, self.what = sexp[1], sexp[2], sexp[3].strip('"')
        self.choices = {c[0]: (c[1].strip('"'), c[2:]) for c in sexp[4:]}
        if self.default in self.choices:
            raise SpecError(f"switch {self.name}: the default {self.default} needs no choice")

    def target(self, choice):
        """The optimizer that the choice is, or None."""
        return next((e[1] for e in self.choices[choice][1] if e[0] == ":is"), None)


class Family:
    """One optimizer with its switches."""

    def __init__(self, path, steps):
        sexp = fpcore.parse(fpcore.tokens(path.read_text()))
        if sexp[0] != "dialects" or sexp[1] != path.stem:
            raise SpecError(f"{path}: not (dialects {path.stem} ...)")
        self.base = next((p for p in steps if p.id == path.stem), None)
        if self.base is None:
            raise SpecError(f"{path}: no step program of that name")
        self.switches = [Switch(s) for s in sexp[2:]]
        self.sexp = fpcore.parse(fpcore.tokens(self.base.source))

    def singles(self):
        return [{s.name: c} for s in self.switches for c in s.choices if s.target(c) is None]

    def ident(self, chosen):
        return f"{self.base.id}." + ",".join(f"{s.name}={chosen[s.name]}" for s in self.switches if s.name in chosen)


def uses(e, into):
    if isinstance(e, str):
        into.add(e)
    else:
        for a in e[1:]:
            uses(a, into)
    return into


def substitute(e, x, y):
    if isinstance(e, str):
        return y if e == x else e
    return [e[0]] + [substitute(a, x, y) for a in e[1:]]


def write(e):
    return e if isinstance(e, str) else "(" + " ".join(write(a) for a in e) + ")"


class Composition:
    def __init__(self, family, chosen):
        self.family, self.id = family, family.ident(chosen)
        s = family.sexp
        self.args, self.props = list(s[2]), {}
        rest = s[3:]
        while isinstance(rest[0], str):
            self.props[rest[0]] = rest[1]
            rest = rest[2:]
        self.binds = [list(b) for b in rest[0][1]]
        self.outputs = rest[0][2][1:]
        self.written = {}    # binding -> the switch that wrote it
        self.sentences = []
        for switch in family.switches:
            if switch.name in chosen:
                self.apply(switch, chosen[switch.name])

    def place(self, name):
        return next((k for k, b in enumerate(self.binds) if b[0] == name), None)

    def apply(self, switch, choice):
        if choice not in switch.choices:
            raise SpecError(f"{self.id}: {switch.name} has no choice {choice}")
        sentence, edits = switch.choices[choice]
        self.sentences.append(sentence)
        pending = []
        renames = {e[2]: e[1] for e in edits if e[0] == ":for"}
        for e in edits:
            if e[0] == ":without":
                self.binds = [b for b in self.binds if b[0] not in e[1:]]
                self.outputs = [o for o in self.outputs if o not in e[1:]]
            elif e[0] == ":hyperparameters":
                self.args += e[1:]
                self.props[":hyperparameters"] = self.props[":hyperparameters"] + e[1:]
            elif e[0] == ":state":
                self.props[":state"] = self.props[":state"] + e[1:]
                at = self.args.index("g")
                self.args[at:at] = [before for before, _ in e[1:]]
                self.outputs = self.outputs + [after for _, after in e[1:]]
            elif e[0] == ":initial":
                self.props[":initial"] = self.props.get(":initial", []) + e[1:]
            elif not e[0].startswith(":"):
                self.bind(switch, e, pending, flush=not renames)
        if pending and not renames:
            raise SpecError(f"{self.id}: {pending[0][0]} is new and nothing after it is replaced")
        if pending:
            self.rename(pending, renames)

    def bind(self, switch, e, pending, flush):
        at = self.place(e[0])
        if at is None:
            pending.append(list(e))
            return
        if self.written.setdefault(e[0], switch.name) != switch.name:
            raise SpecError(f"{self.id}: {self.written[e[0]]} and {switch.name} both say what {e[0]} is")
        self.binds[at] = list(e)
        if flush:
            self.binds[at:at] = pending
            pending.clear()

    def rename(self, pending, renames):
        """New bindings go before the first reader of what they replace; readers after them read the new one."""
        old = set(renames.values())
        first = min(k for k, b in enumerate(self.binds) if uses(b[1], set()) & old)
        for b in self.binds[first:]:
            for new, x in renames.items():
                b[1] = substitute(b[1], x, new)
        self.binds[first:first] = pending

    def prune(self):
        needed, kept = set(self.outputs), []
        for b in reversed(self.binds):
            if b[0] in needed or b[0] in INFORMATION:
                uses(b[1], needed)
                kept.append(b)
        self.binds = kept[::-1]
        gone = [h for h in self.props[":hyperparameters"] if h not in needed]
        self.args = [a for a in self.args if a not in gone]
        self.props[":hyperparameters"] = [h for h in self.props[":hyperparameters"] if h not in gone]

    def text(self):
        self.prune()
        what = ", ".join(self.sentences)
        base = self.family.base
        lines = [f"; {base.props['name'].strip(chr(34))}: {what}.",
                 f"; Composed from spec/steps/{base.id}.fpcore and spec/dialects/{base.id}.dialects.",
                 f"(FPCore {self.id} ({' '.join(self.args)})"]
        self.props[":name"] = f'"{base.props["name"].strip(chr(34))}: {what}"'
        lines += [f" {k} {write(v)}" for k, v in self.props.items()]
        pad = "\n        "
        binds = pad.join(f"[{n} {write(e)}]" for n, e in self.binds)
        return "\n".join(lines) + f"\n (let* ({binds})\n  (array {' '.join(self.outputs)})))\n"


class Dialects:
    def __init__(self, folder, steps):
        self.families = {f.stem: Family(f, steps) for f in sorted(Path(folder).glob("*.dialects"))}
        self.programs = {}
        for family in self.families.values():
            for chosen in family.singles():
                self.compose(family, chosen)

    def compose(self, family, chosen):
        ident = family.ident(chosen)
        if ident not in self.programs:
            p = fpcore.load_text(Composition(family, chosen).text())
            p.dialect_of = family.base.id
            self.programs[ident] = p
        return ident

    def require(self, ident):
        """The canonical id of what is asked for, composed; ids of optimizers are their own."""
        base, _, rest = ident.partition(".")
        if not rest:
            return ident
        chosen = dict(part.split("=") for part in rest.split(","))
        while True:
            if base not in self.families:
                raise SpecError(f"{ident}: no dialects of {base}")
            family = self.families[base]
            unknown = set(chosen) - {s.name for s in family.switches}
            if unknown:
                raise SpecError(f"{ident}: {base} has no switch {unknown.pop()}")
            chosen = {s.name: chosen[s.name] for s in family.switches if chosen.get(s.name, s.default) != s.default}
            bad = next((s for s in family.switches if s.name in chosen and chosen[s.name] not in s.choices), None)
            if bad:
                raise SpecError(f"{ident}: {bad.name} has no choice {chosen[bad.name]}")
            target = next(((s, s.target(chosen[s.name])) for s in family.switches
                           if s.name in chosen and s.target(chosen[s.name])), None)
            if target is None:
                return self.compose(family, chosen) if chosen else base
            del chosen[target[0].name]
            base = target[1]
            if not chosen:
                return base

    def of(self, base):
        return [p for p in self.programs.values() if p.dialect_of == base]
