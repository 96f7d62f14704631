# SPDX-License-Identifier: MIT
"""The audit as one HTML page: `adamant report` over the reports of the audit's runs, each under the order that its
implementation declares."""
import json
import shutil
import subprocess


def explained(entry, torch):
    """The report of one optimizer of PyTorch's under its own name, the audit's explanations among its diagnosis."""
    known = entry["explanation"]
    left = [f"{known['unexplained']} deviating outputs that nothing known accounts for"] if known["unexplained"] else []
    name = f"PyTorch {torch['version']} {entry['program']} ({', '.join(entry['modes'])})"
    return {**entry["own"], "implementation": name, "diagnosis": entry["own"]["diagnosis"] + known["sentences"] + left}


def write(audit, report, family):
    """(path of the page, None), or (None, why there is none)."""
    for entry in family:
        audit.path_of(entry["ident"], entry["order"]).write_text(json.dumps(explained(entry, report["pytorch"]), indent=1) + "\n")
    pair = report.get("pytorch_single_and_foreach")
    twins = pair is not None and pair["same_bits"] == pair["answers"] > 0
    inputs = [audit.path_of(f"{i['id']}-{optimizer}", order) for i in report["implementations"]
              if not (twins and i["id"] == "pytorch-foreach") for optimizer, order in i["orders"].items()]
    inputs += [audit.path_of(entry["ident"], entry["order"]) for entry in family]
    page = audit.out / "report.html"
    figures = "some" if shutil.which("gnuplot") else "none"
    done = subprocess.run([str(audit.build / "adamant"), "report", "--title", "Adamant audits optimizers",
                           f"--figures={figures}", "-o", str(page), *map(str, inputs)], capture_output=True, text=True)
    return (page, None) if done.returncode == 0 else (None, done.stderr.strip())
