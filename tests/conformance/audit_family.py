# SPDX-License-Identifier: MIT
"""The audit of PyTorch's family beside Adam: every optimizer under the dialect and the order that it declares
(pytorch_family.py), and under the published algorithm where that is another function over the reals."""
import json
import subprocess
from concurrent.futures import ThreadPoolExecutor

import audit_causes
from audit_text import EVERYDAY, classes, short, size
from pytorch_family import FAMILY

ADAMS = ("adam", "adam_l2", "adamw")  # the audit has a section on them
MODES = ("single", "foreach")


def files_of(vectors, program):
    stem = program.replace("=", "-").replace(",", ".")
    return sorted(vectors.glob(f"{stem}_b*.json"))


def subjects(mode, avx):
    """(program, row, order). The orders describe the kernels for AVX2: elsewhere any order may apply."""
    for program, row in FAMILY.items():
        if program not in ADAMS and mode in row.orders:
            yield program, row, (row.orders[mode] if avx else None) or "any"


class Recording:
    """What PyTorch answers in one mode to the questions of every file that it is judged by, asked once."""

    def __init__(self, audit, command, mode, files):
        self.mode = mode
        self.questions = self.by_stem(subprocess.run([str(audit.build / "adamant"), "stream", *map(str, files)],
                                                     check=True, capture_output=True).stdout)
        asked = "".join(line + "\n" for lines in self.questions.values() for line in lines)
        self.answers = self.by_stem(subprocess.run(["/bin/sh", "-c", command], input=asked.encode(), check=True,
                                                   capture_output=True).stdout)

    @staticmethod
    def by_stem(text):
        """File stem -> lines. The second field of every line is the case, STEM/ID."""
        lines = {}
        for line in text.decode().splitlines():
            case = line.split(" ", 2)[1]
            lines.setdefault(case.rpartition("/")[0], []).append(line)
        return lines

    def of(self, files):
        """(questions, answers) of some files."""
        return tuple([line for f in files for line in lines.get(f.stem, [])] for lines in (self.questions, self.answers))


def check(audit, ident, order, files, answers):
    """The report of one `adamant check`."""
    recorded, path = audit.out / f"{ident}.answers", audit.path_of(ident, order)
    recorded.write_text("".join(line + "\n" for line in answers))
    done = subprocess.run([str(audit.build / "adamant"), "check", "--name", ident, "--order", order, "--format", "json",
                           "--report", str(path), *map(str, files), str(recorded)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1, 3, 77):
        raise SystemExit(f"audit: {ident}: {done.stderr.strip()}")
    return json.loads(path.read_text())


def explain(recording, files, report):
    """What accounts for the deviating outputs of a report; every one of a case must be."""
    outputs, by_cause = audit_causes.account(audit_causes.read(*recording.of(files), recording.mode))
    deviating = {c["case"]: c["deviating_outputs"] for c in report["cases"] if c["outcome"] == "deviates"}
    sentences = []
    for cause, (counts, details) in by_cause.items():
        n = sum(count for case, count in counts.items() if case in deviating)
        if n:
            sentences.append(audit_causes.CAUSES[cause].format(n=n, details="; ".join(details)))
    return {"sentences": sentences,
            "unexplained": sum(max(0, n - outputs.get(case, 0)) for case, n in deviating.items())}


def judge(audit, recording, program, row, order):
    files = files_of(audit.vectors, program)
    ident = f"pytorch-{recording.mode}-{files[0].stem.split('_b')[0]}"
    entry = {"ident": ident, "mode": recording.mode, "program": program, "order": order, "published": row.published,
             "own": check(audit, ident, order, files, recording.of(files)[1]),
             "explanation": {"sentences": [], "unexplained": 0}}
    if entry["own"]["deviating_outputs"]:
        entry["explanation"] = explain(recording, files, entry["own"])
    if row.published:
        files = files_of(audit.vectors, row.published)
        entry["by_publication"] = check(audit, f"{ident}-as-published", "reference", files, recording.of(files)[1])
    return entry


def sound(entry):
    """Conforms, or every deviating output is accounted for; nothing failed, nothing was left undecided."""
    outcomes = {c["outcome"] for c in entry["own"]["cases"]}
    judged = sum(c["cells"] for row in entry["own"]["rows"] for c in row["variables"].values())
    return judged > 0 and outcomes <= {"conforms", "deviates", "skipped"} and not entry["explanation"]["unexplained"]


def run(audit, command_of, avx):
    entries = []
    for mode in MODES:
        own = list(subjects(mode, avx))
        programs = dict.fromkeys(p for program, row, _ in own for p in (program, row.published) if p)
        files = {p: files_of(audit.vectors, p) for p in programs}
        if not all(files.values()):
            raise SystemExit(f"audit: no vectors of {', '.join(p for p in files if not files[p])}")
        recording = Recording(audit, command_of(mode), mode, [f for fs in files.values() for f in fs])
        with ThreadPoolExecutor(max_workers=2) as pool:
            entries += pool.map(lambda s: judge(audit, recording, *s), own)
    return entries


def cells_of(entry):
    """(format, variable) -> the columns of every class and semantics."""
    groups = {}
    for row in entry["own"]["rows"]:
        for name, column in row["variables"].items():
            if column["cells"]:
                groups.setdefault((row["format"], name), []).append((row, column))
    return groups


def line_of(entry, form, name, members):
    cells = sum(c["cells"] for _, c in members)
    usual = max((size(c["max"]) for row, c in members if row["semantics"] == "step" and row["class"] == EVERYDAY),
                default=None)
    row, worst = max(members, key=lambda rc: size(rc[1]["largest_ratio"]))
    order = [c["same_bits"].get(entry["order"]) for row, c in members if row["semantics"] == "step"]
    stepwise = sum(c["cells"] for row, c in members if row["semantics"] == "step")
    same = f"{sum(order) / stepwise:8.1%}" if stepwise and None not in order else f"{'-':>8}"
    deviates, unbounded = (sum(c[k] for _, c in members) for k in ("deviates", "unbounded"))
    ratio = "inf" if usual == float("inf") else short(worst["largest_ratio"])
    return (f"{form:8} {name:10} {cells:8} {sum(c['correctly_rounded'] for _, c in members) / cells:8.1%} "
            f"{short(usual):>9} {same}   {ratio + ' ' + row['class']:24} {deviates or '-':>8} {unbounded or '-':>8}\n")


def modes_of(entries):
    """Each program once where both modes were measured alike."""
    kept = []
    for entry in entries:
        twin = next((k for k in kept if k["program"] == entry["program"] and k["order"] == entry["order"]
                     and k["own"]["rows"] == entry["own"]["rows"]), None)
        if twin is not None:
            twin["modes"].append(entry["mode"])
        else:
            kept.append({**entry, "modes": [entry["mode"]]})
    return kept


def write_published(entry, out):
    report = entry["by_publication"]
    for form in ("binary32", "binary64"):
        columns = [(row, c) for row in report["rows"] if row["format"] == form and row["semantics"] == "step"
                   for c in [row["variables"]["theta"]]]
        outside = sum(c["deviates"] for _, c in columns)
        if outside:
            row, worst = max(columns, key=lambda rc: size(rc[1]["largest_ratio"]))
            out.write(f"    as {entry['published']} is published: {form} theta: {outside} of "
                      f"{sum(c['cells'] for _, c in columns)} outputs outside the bound, by up to "
                      f"{short(worst['max'])} ulp in class {row['class']}\n")


def write(report, out):
    entries = report["pytorch_family"]
    out.write(f"\nPyTorch {report['pytorch']['version']}, the other optimizers, each under the dialect and the order that it "
              "declares (spec/presets.table)\n"
              f"    {'':8} {'variable':10} {'outputs':>8} {'nearest':>8} {EVERYDAY + ' max':>9} {'bits':>8}   "
              f"{'error / bound, at most:':24} {'deviate':>8} {'no bound':>8}\n")
    for entry in modes_of(entries):
        verdict = "CONFORMS" if entry["own"]["verdict"] == "conforms" else \
            "DEVIATES, EXPLAINED" if sound(entry) else "DEVIATES"
        out.write(f"  {entry['program']} ({', '.join(entry['modes'])}; {entry['order']}): {verdict}\n")
        out.write(f"    {classes(entry['own']['met'])}\n")
        for (form, name), members in cells_of(entry).items():
            out.write("    " + line_of(entry, form, name, members))
        for sentence in entry["explanation"]["sentences"]:
            out.write(f"    finding: {sentence}\n")
        if entry["explanation"]["unexplained"]:
            out.write(f"    {entry['explanation']['unexplained']} deviating outputs that nothing known accounts for\n")
        if entry["published"]:
            write_published(entry, out)
