# SPDX-License-Identifier: MIT
"""The audit's report for a terminal. It prints numbers of the report and sentences filled with them."""
from collections import defaultdict

EVERYDAY = "random"


def short(x):
    """An error, a bound or a ratio; None where nothing was measured."""
    if x is None:
        return "-"
    if isinstance(x, str):
        return "inf"
    return f"{x:.3g}" if x < 1e4 else f"{x:.1e}"


def size(x):
    return float("inf") if isinstance(x, str) else abs(x or 0)


def columns(table):
    """(optimizer, format, variable) -> [(row, column)], over the classes judged step by step."""
    groups = defaultdict(list)
    for row in table:
        if row["semantics"] == "step":
            for name, column in row["variables"].items():
                groups[row["optimizer"], row["format"], name].append((row, column))
    return groups


def share(columns_of, order):
    """The largest |error| / bound and the class where it is."""
    row, column = max(columns_of, key=lambda rc: size(rc[1][order]["largest_ratio"]))
    return short(column[order]["largest_ratio"]), row["class"]


def write_table(entry, out):
    groups = columns(entry["table"])
    if not groups:
        return
    out.write(f"  {'error in ulp, step by step':26} {'outputs':>8} {'nearest':>8}  {EVERYDAY + ': median':>14}"
              f" {'p99':>6} {'max':>6}   {'error / bound, at most:':24} {'the reference:'}\n")
    for (optimizer, form, name), members in groups.items():
        cells = sum(c["cells"] for _, c in members)
        nearest = sum(c["correctly_rounded"] for _, c in members) / max(cells, 1)
        usual = next((c for row, c in members if row["class"] == EVERYDAY), {"median": None, "p99": None, "max": None})
        ratio, where = zip(*(share(members, order) for order in ("own", "reference")))
        out.write(f"  {optimizer + ' ' + form + ' ' + name:26} {cells:8} {nearest:8.1%}  {short(usual['median']):>14}"
                  f" {short(usual['p99']):>6} {short(usual['max']):>6}"
                  f"   {ratio[0] + ' ' + where[0]:24} {ratio[1] + ' ' + where[1]}\n")

def reference_findings(entry, out):
    """Where the reference's bounds are exceeded: per optimizer, format and variable the worst, and its command."""
    for (optimizer, form, name), members in columns(entry["table"]).items():
        outside = [(row, c) for row, c in members if c["reference"]["deviates"]]
        if not outside:
            continue
        total = sum(c["reference"]["deviates"] for _, c in outside)
        row, column = max(outside, key=lambda rc: size(rc[1]["reference"]["largest_ratio"]))
        worst = column["worst"]
        out.write(f"  finding: {optimizer} {form} {name}: {total} outputs outside the bound of the reference, "
                  f"farthest in class {row['class']}: {short(size(worst['ulp']))} ulp")
        if column["reference"]["verdict_at_worst"] == "deviates":
            bound = short(column["reference"]["bound_at_worst"])
            out.write(f" at t = {worst['t']}, where the reference's bound is {bound} and that of {worst['order']} "
                      f"{short(worst['bound'])}\n")
        else:
            out.write(f" at most, {short(column['reference']['largest_ratio'])} times the bound\n")
        out.write(f"           {worst['again']}\n")


def classes(met):
    """Outputs by conformance class (spec/README.md, section 9), those that have some."""
    return f"conformance classes of {sum(met.values())} outputs: " + ", ".join(f"{n} {name}" for name, n in met.items() if n)


def write_implementation(entry, out, same_as=None):
    orders = ", ".join(dict.fromkeys(entry["orders"].values()))
    counts, verdict = entry["cases"], entry["verdict"]
    out.write(f"\n{entry['id']}: {entry['title']}\n")
    out.write(f"  {'declares' if entry['declares_an_order'] else 'judged by'} {orders}: {verdict['own'].upper()}; "
              f"{counts.get('conforms', 0)} cases conform, {counts.get('deviates', 0)} deviate, "
              f"{counts.get('program fails', 0)} program failures, {counts.get('undecided', 0)} undecided; "
              f"{entry['deviating_outputs']['own']} deviating outputs\n"
              f"    {classes(entry['met']['own'])}\n")
    if orders != "reference":
        out.write(f"  under the reference's bounds: {verdict['reference'].upper()}; "
                  f"{entry['deviating_outputs']['reference']} deviating outputs\n"
                  f"    {classes(entry['met']['reference'])}\n")
    for reason, count in sorted(entry["skipped"].items()):
        out.write(f"  {count} cases skipped: {reason}\n")
    if same_as is not None:
        out.write(f"  the same bits as {same_as} in every answer: see there\n")
        return
    write_table(entry, out)
    reference_findings(entry, out)
    for text in entry["diagnosis"]["own"] or entry["diagnosis"]["reference"]:
        out.write(f"  diagnosis: {text}\n")


def write_torch(report, out):
    pair, torch = report["pytorch_single_and_foreach"], report["pytorch"]
    out.write(f"\nPyTorch {torch['version']}: single-tensor and foreach give the same bits in {pair['same_bits']} of "
              f"{pair['answers']} answers\n")
    counter = report["pytorch_own_counter"]
    out.write(f"PyTorch {torch['version']}: its step counter holds 2^24 + 1 as {torch['counter']:.0f}.")
    firsts = [row["first_failure"] for row in counter["rows"] if row["first_failure"]]
    if not firsts:
        out.write(" No case from t = 2^24 on shows it.\n")
        return
    first = min(firsts, key=lambda f: f["t"])
    worst = max((c["worst"] for row in counter["rows"] for c in row["variables"].values() if c["deviates"]),
                key=lambda f: size(f["ulp"]))
    out.write(f" With it {counter['deviating_outputs']} outputs deviate from t = {first['t']} on, "
              f"by up to {short(size(worst['ulp']))} ulp (t = {worst['t']}).\n  {worst['again']}\n")


def write(report, out):
    out.write(f"{report['generator'][0]}, {report['vectors']['files']} vector files, MANIFEST.sha256 "
              f"{report['vectors']['manifest_sha256'][:16]}; bounds: theorem {report['theorems'][0]}; "
              f"class general: theorem {report['theorems'][1]}\n")
    if report["pytorch"] is None:
        out.write("PyTorch is not installed (Debian: python3-torch): not judged\n")
    pair = report.get("pytorch_single_and_foreach")
    twins = pair is not None and pair["same_bits"] == pair["answers"] > 0
    for entry in report["implementations"]:
        write_implementation(entry, out, "pytorch-single" if twins and entry["id"] == "pytorch-foreach" else None)
    if pair is not None:
        write_torch(report, out)
