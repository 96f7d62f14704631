# SPDX-License-Identifier: MIT
"""Running Frama-C on one job, and reading what it says: goals, smoke tests, functions, loops."""
import json
import re
import subprocess
import time
from pathlib import Path
from dataclasses import dataclass, field

import toolchain
from layers import ROOT, WP

CPP = "-Isrc -Ispec -Iproofs/wp -D_GNU_SOURCE"
HARD_LIMIT = 900
CANARY_TIMEOUT = 2
# Said of the deliberate second contract of another layer, and of what the smoke gate reports anyway;
HARMLESS = ["found two contracts", "found two different terminates clauses", "Failed smoke-test"]
# and, by the layers that leave memory safety to the bits layer, of that.
NO_MEMORY = ["Missing RTE guards", "-wp-rte can annotate memory access because -rte-mem is not set"]
GOAL = re.compile(r"^\[wp\] \[(?P<status>[^\]]+)\] (?P<kind>Goal|Smoke-test) (?P<name>\S+)(?P<rest>.*)$")
DETAIL = re.compile(r"^ +(?P<prover>\S+)(?: \S+)?: (?P<verdict>\w+)")
SECONDS = re.compile(r"\((\d+(?:\.\d+)?)(ms|s)\)")
# frama-c -print is regular: each definition starts in column 0, its contract right above it.
DEFINITION = re.compile(r"^(?:/\*@(?P<spec>(?:(?!\*/).)*)\*/\n)?(?P<head>[A-Za-z_][^\n;{}()]*?)\b(?P<name>\w+)"
                        r"\((?P<params>[^;{}]*)\)\n\{\n(?P<body>.*?)^\}$", re.M | re.S)
DECLARED = re.compile(r"^/\*@(?P<spec>(?:(?!\*/).)*)\*/\n(?:extern )?(?P<head>[A-Za-z_][^\n;{}()]*?)\b(?P<name>\w+)"
                      r"\((?P<params>[^;{}]*)\);$", re.M | re.S)
LEMMA = re.compile(r"\blemma (\w+)[^:]*:(.*?);\s*\*/", re.S)
LOOP = re.compile(r"(?:/\*@(?P<spec>(?:(?!\*/).)*)\*/\s*)?\bwhile \(", re.S)


class FramaError(Exception):
    pass


@dataclass
class Goal:
    name: str
    function: str
    proved: bool
    smoke: bool
    prover: str
    seconds: float
    cached: bool
    detail: str = ""


@dataclass
class Run:
    job: object
    goals: list = field(default_factory=list)
    properties: dict = field(default_factory=dict)   # {function: {property: (total, valid)}}
    warnings: list = field(default_factory=list)
    seconds: float = 0.0
    log: str = ""


def base(job):
    defines = "".join(f" -D{d}" for d in job.defines)
    return ["frama-c", f"-cpp-extra-args={' '.join([CPP + defines] + job.layer.cpp)}", job.source]


def wp_options(job, folder, home, par, functions=(), timeout=None, smoke=True, extra=()):
    layer = job.layer
    limit = timeout or (CANARY_TIMEOUT if job.canary else layer.timeout)
    out = ["-wp", "-wp-model", layer.model, "-warn-special-float", layer.special_float,
           "-wp-prover", ",".join(job.provers),
           "-wp-par", str(par), "-wp-timeout", str(limit * layer.limits_per_second),
           "-wp-session", str(folder / "session"),
           "-wp-cache", "none", "-wp-report-json", str(folder / "report.json")]
    if smoke:
        out += ["-wp-smoke-tests", "-wp-smoke-timeout", f"{layer.smoke_timeout * layer.limits_per_second:.0f}"]
    if layer.rte and not job.canary:
        out.append("-wp-rte")
    if job.floats:
        out += ["-wp-share", str(toolchain.share(home, job.floats)), "-wp-driver", f"{WP}/fops.driver"]
    if functions:
        out += ["-wp-fct", ",".join(functions)]
    elif job.skip:
        out += ["-wp-skip-fct", ",".join(job.skip)]
    return out + layer.options + list(extra)


def call(args, env, cwd=ROOT, limit=HARD_LIMIT):
    # Frama-C resolves relative names by $PWD, not by the directory it runs in.
    try:
        done = subprocess.run(args, cwd=cwd, env=dict(env, PWD=str(cwd)), timeout=limit, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired as e:
        raise FramaError(f"{args[2]}: frama-c did not end within {limit} s") from e
    return done.returncode, done.stdout


def seconds_of(rest):
    """The prover's own time: the last parenthesis that is not Qed's."""
    found = SECONDS.findall(re.sub(r"\(Qed:[^)]*\)", "", rest))
    return sum(float(n) / (1000 if unit == "ms" else 1) for n, unit in found[-1:])


def parse_goals(log, functions):
    """The goals of a log, in order. Names are <model>_<function>_<property>; functions resolves the split."""
    goals = {}
    last = None
    by_length = sorted(functions, key=len, reverse=True)
    for line in log.split("\n"):
        m = GOAL.match(line)
        if not m:
            d = DETAIL.match(line)
            if d and last and not last.proved:
                last.detail = (last.detail + " " + line.strip()).strip()
            elif not line.startswith(" "):
                last = None
            continue
        smoke = m["kind"] == "Smoke-test"
        name = re.sub(r"^typed_(?:real_)?(?:fops_)?", "", m["name"])
        owner = next((f for f in by_length if name.startswith(f + "_")), "")
        proved = m["status"] == "Passed" if smoke else " : Valid" in m["rest"]
        prover = "smoke" if smoke else m["status"].split(" ")[0] if proved else ""
        last = Goal(name, owner, proved, smoke, prover, seconds_of(m["rest"]), "(cached)" in m["rest"])
        goals[m["name"]] = last
    return list(goals.values())


def parse_properties(text):
    out = {}
    for function, props in json.loads(text).get("wp:functions", {}).items():
        out[function] = {p: (v["wp:main"]["total"], v["wp:main"].get("valid", 0))
                         for p, v in props.items() if p != "wp:section"}
    for section in ("wp:axiomatics",):
        for name, props in json.loads(text).get(section, {}).items():
            out[name or "(lemmas)"] = {p: (v["wp:main"]["total"], v["wp:main"].get("valid", 0))
                                       for p, v in props.items() if p != "wp:section"}
    return out


def warnings(log, harmless):
    """The warnings, each with its text (which may stand on the next line)."""
    lines = log.split("\n")
    out = [" ".join((l + " " + (lines[i + 1] if l.rstrip().endswith("Warning:") else "")).split())
           for i, l in enumerate(lines) if "Warning:" in l]
    return [w for w in out if not any(h in w for h in harmless)]


def prove(job, folder, env, par=1, functions=(), timeout=None, root=ROOT, smoke=True, extra=()):
    """Run WP on one job."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").unlink(missing_ok=True)
    start = time.monotonic()
    code, log = call(base(job) + wp_options(job, folder, env["HOME"], par, functions, timeout, smoke, extra), env,
                     root)
    run = Run(job, seconds=time.monotonic() - start, log=log)
    (folder / "frama-c.log").write_text(log)
    if code != 0 or not (folder / "report.json").exists():
        lines = [l for l in log.split("\n") if "rror" in l or "abort" in l] or log.split("\n")[-3:]
        raise FramaError(f"{job.source}: frama-c stopped with status {code}: {' / '.join(l.strip() for l in lines[:4])}")
    run.properties = parse_properties((folder / "report.json").read_text())
    run.goals = parse_goals(log, run.properties)
    run.warnings = warnings(log, HARMLESS if job.layer.memory and not job.canary else HARMLESS + NO_MEMORY)
    return run


@dataclass
class Function:
    name: str
    contract: str            # "" when there is none
    loops: list              # per loop: its annotation, "" when there is none
    body: str = ""


def normalised(job, env, root=ROOT):
    code, text = call(base(job) + ["-kernel-verbose", "0", "-print"], env, root, 120)
    if code != 0:
        raise FramaError(f"{job.source}: frama-c does not accept it: {text.strip()[:400]}")
    return text


def lemmas(text):
    """{name: statement} of the lemmas in normalised code: wherever they stand they are assumed."""
    return {m[1]: " ".join(m[2].split()) for m in LEMMA.finditer(text)}


def functions(text):
    """({name: Function} defined, {name: contract} declared only) of normalised code."""
    defined = {m["name"]: Function(m["name"], (m["spec"] or "").strip(),
                                   [(l["spec"] or "").strip() for l in LOOP.finditer(m["body"])], m["body"])
               for m in DEFINITION.finditer(text)}
    declared = {m["name"]: m["spec"].strip() for m in DECLARED.finditer(text) if m["name"] not in defined}
    return defined, declared
