# SPDX-License-Identifier: MIT
"""A private Why3 configuration with the provers of the proofs, under build/: the user's own stays untouched."""
import os
import re
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRIVERS = HERE / "drivers"
FLOATS = HERE / "floats"     # theories of floats: WP's own with ours added (ieee), or all ours (opaque)
# Versions under which the record was made. Another version may prove less; it says so in the report.
TOOLS = {"frama-c": (["frama-c", "-version"], "25.0"), "why3": (["why3", "--version"], "1.5.1"),
         "z3": (["z3", "--version"], "4.8.12"), "cvc4": (["cvc4", "--version"], "1.8"),
         "cvc5": (["cvc5", "--version"], "1.0.3"), "gappa": (["gappa", "--version"], "1.4.1")}

CVC4 = "cvc4 --tlimit=%t000 --lang=smt2 %f", "cvc4 --rlimit=%S --lang=smt2 %f"
# The same with a limit in tenths of a second.
CVC4_TENTHS = "cvc4 --tlimit=%t00 --lang=smt2 %f", None
CVC5 = "cvc5 --tlimit=%t000 --lang=smt2 %f", "cvc5 --rlimit=%S --lang=smt2 %f"
Z3 = "z3 -smt2 -T:%t sat.random_seed=42 nlsat.randomize=false smt.random_seed=42 %f", None
GAPPA = "gappa -Eprecision=200 %f", None
# shortcut: (tool, commands, logic, fragments of drivers/)
PROVERS = {
    "cvc4-uf10": ("cvc4", CVC4_TENTHS, "ALL_SUPPORTED", ["uf.gen"]),
    "cvc4-ax10": ("cvc4", CVC4_TENTHS, "ALL_SUPPORTED", ["nocast.gen"]),
    "cvc4-uf": ("cvc4", CVC4, "ALL_SUPPORTED", ["uf.gen"]),
    "cvc5-uf": ("cvc5", CVC5, "ALL", ["uf.gen"]),
    "cvc4-ax": ("cvc4", CVC4, "ALL_SUPPORTED", ["nocast.gen"]),
    "cvc5-ax": ("cvc5", CVC5, "ALL", ["nocast.gen"]),
    "z3-ax": ("z3", Z3, None, ["nocast.gen"]),
    "gappa-x": ("gappa", GAPPA, None, ["nocast.gen", "gappa_x.gen"]),
}
FLOATS_AS_SMT = re.compile(r'^import "smt-libv2-floats\.gen"\n', re.M)


class ToolError(Exception):
    pass


def output(args, **kw):
    try:
        done = subprocess.run(args, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, **kw)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise ToolError(f"{args[0]}: {e}") from e
    return done.stdout


def versions():
    """{tool: version found}; a missing tool is an error."""
    found = {}
    for tool, (command, wanted) in TOOLS.items():
        if shutil.which(command[0]) is None:
            raise ToolError(f"{command[0]}: not found; `make setup` installs the provers")
        text = output(command)
        found[tool] = wanted if re.search(rf"(?<![\d.]){re.escape(wanted)}(?!\.?\d)", text) else text.split("\n")[0]
    return found


def installed(share, name, drop_floats):
    """An installed driver as text: its imports absolute, the built-in floats optionally dropped."""
    text = (share / name).read_text()
    if drop_floats:
        text, n = FLOATS_AS_SMT.subn("", text)
        if n != 1:
            raise ToolError(f"{share / name}: expected one import of smt-libv2-floats.gen, found {n}")
    return re.sub(r'^import "(?!/)', f'import "{share}/', text, flags=re.M)


def driver_text(shortcut, share):
    tool, _, logic, fragments = PROVERS[shortcut]
    base = {"cvc4": "cvc4_16.gen", "cvc5": "cvc4_16.gen", "z3": "z3_440.drv", "gappa": "gappa.drv"}[tool]
    head = f'prelude "(set-logic {logic})"\n' if logic else ""
    parts = [(DRIVERS / f).read_text() for f in fragments]
    return head + installed(share, base, tool != "gappa") + "\n".join(parts)


def stanza(shortcut, driver, version):
    tool, (command, steps), _, _ = PROVERS[shortcut]
    lines = ["[prover]", f'name = "{shortcut}"', f'version = "{version}"', 'alternative = ""',
             f'shortcut = "{shortcut}"', f'command = "{command}"']
    if steps:
        lines.append(f'command_steps = "{steps}"')
    return "\n".join(lines + [f'driver = "{driver}"', 'editor = ""', "in_place = false", "interactive = false"]) + "\n"


def share(home, floats):
    """WP's share folder in which the theories of floats are these."""
    return Path(home) / "share" / floats


def prepare_shares(home, env):
    installed = Path(output(["frama-c", "-print-share-path"], env=env).strip()) / "wp"
    for theories in FLOATS.iterdir():
        target = share(home, theories.name)
        if not target.exists():    # and never removed: another run may be reading it
            shutil.copytree(installed, target)
        for file in theories.glob("*.mlw"):
            shutil.copy(file, target / "why3" / "frama_c_wp")


def prepare(build):
    """Write build/home/why3.conf, the drivers and the theories of floats; the environment in which frama-c is to run."""
    home = build / "home"
    home.mkdir(parents=True, exist_ok=True)
    conf = home / "why3.conf"
    env = dict(os.environ, HOME=str(home), WHY3CONFIG=str(conf), LC_ALL="C.UTF-8", OCAMLRUNPARAM="s=1M")
    for name in ("FRAMAC_WP_CACHE", "FRAMAC_WP_CACHEDIR", "FRAMAC_SESSION", "FRAMAC_CONFIG"):
        env.pop(name, None)
    found = versions()
    base = home / "detected.conf"
    if not base.exists():
        text = output(["why3", "config", "detect"], env=env)
        if not conf.exists():
            raise ToolError(f"why3 config detect wrote no configuration:\n{text}")
        conf.replace(base)
    why3_drivers = Path(output(["why3", "--print-datadir"], env=env).strip()) / "drivers"
    text = base.read_text()
    for shortcut, (tool, *_) in PROVERS.items():
        path = home / f"{shortcut}.drv"
        path.write_text(driver_text(shortcut, why3_drivers))
        text += "\n" + stanza(shortcut, path, found[tool])
    conf.write_text(text)
    prepare_shares(home, env)
    return env, found
