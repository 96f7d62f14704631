#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""`make audit`: judges every implementation at hand over the vectors, under the order of operations that it declares
and under the reference's, and says what was found. Every number comes from reports that this run made.

    audit.py --build build oracle/vectors

Writes build/audit/<implementation>-<optimizer>-<order>.json (reports of `adamant run`), build/audit/report.json, and of
the runs under the declared orders the page build/audit/report.html. Exit status 0 when each implementation conforms
under the order it declares; what the reference's bounds say is reported only."""
import argparse
import hashlib
import json
import os
import shlex
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import audit_page
import audit_text

HERE = Path(__file__).resolve().parent
OPTIMIZERS = ("adam", "adam_l2", "adamw")
PROBE = """import json, re, torch
found = re.search(r"CPU capability usage: *(\\S+)", torch.__config__.show())
counter = torch.tensor(2.0 ** 24)
print(json.dumps({"version": torch.__version__, "capability": found and found[1], "counter": (counter + 1).item()}))"""


class Implementation:
    def __init__(self, ident, title, command, orders, bits=False, declares=True):
        self.id, self.title, self.command = ident, title, command
        self.orders = orders        # optimizer -> the order that it declares
        self.bits = bits            # claims the reference's bits
        self.declares = declares    # False: an example; what is found about it fails nothing
        self.runs = {}              # "own", "reference" -> list of reports


def adapter(build, name):
    return shlex.quote(str(build / "tests/conformance" / name))


def torch_command(mode, *more):
    return shlex.join([sys.executable, str(HERE / "torch_adapter.py"), "--mode", mode, *more])


def probe_torch():
    """What the installed PyTorch says of itself, or None."""
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else None


def has_avx(torch):
    return (torch["capability"] or "").startswith("AVX")


def implementations(build, torch):
    reference = dict.fromkeys(OPTIMIZERS, "reference")
    yield Implementation("libadamant", "libadamant", adapter(build, "libadamant_adapter"), reference, bits=True)
    if torch:
        # The orders describe the kernels for AVX2; another processor contracts otherwise, so any order may apply.
        orders = {o: f"pytorch_{o}" if has_avx(torch) else "any" for o in OPTIMIZERS}
        for mode, name in (("single", "single-tensor"), ("foreach", "foreach")):
            yield Implementation(f"pytorch-{mode}", f"PyTorch {torch['version']}, {name} ({torch['capability']})",
                                 torch_command(mode), orders)
    yield Implementation("textbook", "a textbook Adam in C floats (an example)", adapter(build, "textbook"),
                         dict.fromkeys(OPTIMIZERS, "any"), declares=False)


class Audit:
    def __init__(self, build, vectors):
        self.build, self.out = build, build / "audit"
        self.files = {o: sorted(vectors.glob(f"{o}_b*.json")) for o in OPTIMIZERS}
        self.vectors = vectors
        self.out.mkdir(parents=True, exist_ok=True)

    def path_of(self, ident, order):
        """Where the report of one run is."""
        return self.out / f"{ident}-{order}.json"

    def judge(self, ident, command, order, files, bits=False):
        """The report of one `adamant run`."""
        path = self.path_of(ident, order)
        words = [str(self.build / "adamant"), "run", "--cmd", command, "--name", ident, "--order", order,
                 "--format", "json", "--report", str(path), *(["--bits"] if bits else []), *map(str, files)]
        done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1, 3, 77):
            sys.exit(f"audit: {ident}: {done.stderr.strip() or 'adamant run: exit status ' + str(done.returncode)}")
        return json.loads(path.read_text())

    def judge_optimizer(self, implementation, optimizer, order):
        return self.judge(f"{implementation.id}-{optimizer}", implementation.command, order, self.files[optimizer],
                          implementation.bits)

    def plan(self, implementation):
        """(kind, arguments of judge): per optimizer one run under the order declared, one under the reference."""
        for optimizer, own in implementation.orders.items():
            for kind, order in (("own", own), ("reference", "reference")):
                if kind == "own" or own != "reference":
                    yield kind, (implementation, optimizer, order)

    def run_all(self, subjects):
        with ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
            jobs = [(s, kind, pool.submit(self.judge_optimizer, *what))
                    for s in subjects for kind, what in self.plan(s)]
            for subject, kind, job in jobs:
                subject.runs.setdefault(kind, []).append(job.result())
        for subject in subjects:
            subject.runs.setdefault("reference", subject.runs["own"])

    def same_bits(self, first, second):
        """(equal, all) answers of two programs to the same questions."""
        files = [str(f) for o in OPTIMIZERS for f in self.files[o]]
        questions = subprocess.run([str(self.build / "adamant"), "stream", *files], check=True,
                                   capture_output=True).stdout
        answers = [subprocess.run(["/bin/sh", "-c", c], input=questions, check=True, capture_output=True)
                   .stdout.splitlines() for c in (first, second)]
        pairs = [(a, b) for a, b in zip(*answers) if a.startswith(b"R")]
        return sum(a == b for a, b in pairs), len(pairs)

    def counter(self, ident, command):
        """The jump-start cases with PyTorch's own step counter, under the reference."""
        files = [f for o in OPTIMIZERS for f in self.files[o] if "jump_start" in f.name]
        return self.judge(f"{ident}-own-counter", command, "reference", files)


def key(row):
    return row["optimizer"], row["format"], row["semantics"], row["class"]


def verdict_of(reports):
    verdicts = {r["verdict"] for r in reports} - {"nothing applicable"}
    for worst in ("deviates", "undecided", "conforms"):
        if worst in verdicts:
            return worst
    return "nothing applicable"


def table(implementation):
    """One record per optimizer, format, semantics and class: what was measured, and both orders' verdicts on it."""
    other = {key(row): row for r in implementation.runs["reference"] for row in r["rows"]}
    for report in implementation.runs["own"]:
        for row in report["rows"]:
            if row["element_steps"] == 0:
                continue
            by_reference = other[key(row)]
            variables = {}
            for name, column in row["variables"].items():
                judged = {order: {"bound": c["bound"], "largest_ratio": c["largest_ratio"], "deviates": c["deviates"],
                                  "zero_sign": c["zero_sign"], "unbounded": c["unbounded"]}
                          for order, c in (("own", column), ("reference", by_reference["variables"][name]))}
                measured = {k: column[k] for k in ("cells", "max", "p99", "median", "correctly_rounded", "faithful",
                                                   "infinite", "same_bits", "met", "worst")}
                worst = by_reference["variables"][name]["worst"]
                judged["own"]["order"] = implementation.orders[row["optimizer"]]
                judged["reference"]["order"] = "reference"
                judged["reference"]["bound_at_worst"] = worst and worst["bound"]
                judged["reference"]["verdict_at_worst"] = worst and worst["verdict"]
                variables[name] = {**measured, **judged}
            yield {**dict(zip(("optimizer", "format", "semantics", "class"), key(row))), "cases": row["cases"],
                   "element_steps": row["element_steps"], "first_divergence": row["first_divergence"],
                   "first_failure": {"own": row["first_failure"], "reference": by_reference["first_failure"]},
                   "variables": variables}


def met(reports):
    """Outputs by conformance class, the strongest first."""
    return {name: sum(r["met"][name] for r in reports) for name in reports[0]["met"]}


def summary(implementation):
    own, reference = implementation.runs["own"], implementation.runs["reference"]
    cases = [c for r in own for c in r["cases"]]
    return {"id": implementation.id, "title": implementation.title, "command": implementation.command,
            "declares_an_order": implementation.declares, "orders": implementation.orders,
            "verdict": {"own": verdict_of(own), "reference": verdict_of(reference)},
            "deviating_outputs": {"own": sum(r["deviating_outputs"] for r in own),
                                  "reference": sum(r["deviating_outputs"] for r in reference)},
            "met": {"own": met(own), "reference": met(reference)},
            "cases": Counter(c["outcome"] for c in cases),
            "skipped": Counter(c["text"] for c in cases if c["outcome"] == "skipped"),
            "diagnosis": {"own": [d for r in own for d in r["diagnosis"]],
                          "reference": [d for r in reference for d in r["diagnosis"]]},
            "table": list(table(implementation))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, default=Path("build"))
    parser.add_argument("vectors", type=Path)
    options = parser.parse_args()
    torch = probe_torch()
    audit = Audit(options.build, options.vectors)
    if not any(audit.files.values()):
        sys.exit(f"audit: no vectors in {options.vectors}")
    subjects = list(implementations(options.build, torch))
    audit.run_all(subjects)
    version = subprocess.run([str(options.build / "adamant"), "--version"], capture_output=True, text=True, check=True)
    manifest = options.vectors / "MANIFEST.sha256"
    report = {"schema": 1, "generator": version.stdout.splitlines(), "pytorch": torch,
              "vectors": {"manifest_sha256": hashlib.sha256(manifest.read_bytes()).hexdigest(),
                          "files": sum(map(len, audit.files.values()))},
              "theorems": [subjects[0].runs["own"][0][k] for k in ("theorem", "general_theorem")],
              "implementations": [summary(s) for s in subjects]}
    if torch:
        single, foreach = (torch_command(m) for m in ("single", "foreach"))
        equal, answers = audit.same_bits(single, foreach)
        report["pytorch_single_and_foreach"] = {"answers": answers, "same_bits": equal}
        report["pytorch_own_counter"] = audit.counter("pytorch-single", torch_command("single", "--counter", "own"))
        import audit_family  # imports PyTorch
        report["pytorch_family"] = audit_family.run(audit, torch_command, has_avx(torch))
    path = audit.out / "report.json"
    path.write_text(json.dumps(report, indent=1) + "\n")
    audit_text.write(report, sys.stdout)
    if torch:
        audit_family.write(report, sys.stdout)
    page, missing = audit_page.write(audit, report, audit_family.modes_of(report["pytorch_family"]) if torch else [])
    print(f"\n{path}: every output class by class, with the inputs of the worst")
    print(f"{page}: the same to look at, with figures" if page else f"no page: {missing}")
    failing = [i["id"] for i in report["implementations"]
               if i["declares_an_order"] and i["verdict"]["own"] != "conforms"]
    if torch:
        failing += [f"PyTorch {e['mode']} {e['program']}" for e in report["pytorch_family"] if not audit_family.sound(e)]
    if failing:
        print(f"audit: not conforming under the order it declares: {', '.join(failing)}", file=sys.stderr)
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
