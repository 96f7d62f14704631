# SPDX-License-Identifier: MIT
"""build/proofs/wp.json, wp.html, wp.summary, and the alarms about goals that became slow."""
import html
import json
import os

import gates

SLOWER = 1.5      # alarm above this multiple of the committed time,
FLOOR = 2.0       # which is taken to be at least this many seconds: below, the machine's load decides
SHARE = 3         # alarm above 1/SHARE of the time limit


def goal_records(runs):
    """One record per goal; the canaries, which must fail, are apart from the proofs."""
    out = []
    for run in runs:
        for g in run.goals:
            out.append({"layer": run.job.layer.name, "job": run.job.name, "source": run.job.source,
                        "function": g.function or "(lemma)", "goal": g.name,
                        "kind": "canary" if run.job.canary and gates.CANARY in g.name
                        else "smoke" if g.smoke else "proof",
                        "proved": g.proved, "prover": g.prover, "seconds": round(g.seconds, 3), "cached": g.cached})
    return out


def totals(goals):
    proofs = [g for g in goals if g["kind"] == "proof"]
    return {"total": len(proofs), "proved": sum(g["proved"] for g in proofs),
            "smoke_tests": sum(g["kind"] == "smoke" for g in goals),
            "smoke_failed": sum(g["kind"] == "smoke" and not g["proved"] for g in goals),
            "canaries": sum(g["kind"] == "canary" for g in goals),
            "canaries_proved": sum(g["kind"] == "canary" and g["proved"] for g in goals)}


def baseline(committed):
    """The times on record, of the goals above the floor: the others are compared with the floor itself."""
    lines = ((job, line.split()) for job, row in committed.items() for line in row["goals"])
    return {f"{job}:{name}": float(seconds) for job, (kind, _, _, seconds, name) in lines
            if kind == "goal" and float(seconds) > FLOOR}


def alarms(goals, baseline, limits):
    out = []
    for g in goals:
        if g["kind"] != "proof" or not g["proved"]:
            continue
        key = f"{g['job']}:{g['goal']}"
        usual = max(FLOOR, baseline.get(key, 0.0))
        limit = limits[g["layer"]]
        if g["seconds"] > SLOWER * usual:
            out.append(f"slow: {key}: {g['seconds']:.1f} s, {SLOWER} times the usual {usual:.1f} s is exceeded")
        elif g["seconds"] * SHARE > limit:
            out.append(f"slow: {key}: {g['seconds']:.1f} s is more than 1/{SHARE} of its limit of {limit} s")
    return out


def build(runs, failures, mode, versions, baseline, mutants=None):
    goals = goal_records(runs)
    limits = {r.job.layer.name: r.job.layer.timeout for r in runs}
    layers = {}
    for run in runs:
        layer = layers.setdefault(run.job.layer.name, {"claim": run.job.layer.claim, "model": run.job.layer.model,
                                                       "provers": run.job.layer.provers})
        layer.update(totals([g for g in goals if g["layer"] == run.job.layer.name]))
    out = {"mode": mode, "tools": versions, **totals(goals), "failures": failures,
           "alarms": alarms(goals, baseline, limits), "layers": layers,
           "jobs": [{"job": r.job.name, "seconds": round(r.seconds, 1), "goals": len(r.goals)} for r in runs],
           "goals": goals}
    if mutants is not None:
        out["mutants"] = mutants
    return out


STYLE = """body{font:15px/1.4 sans-serif;margin:2em auto;max-width:70em;padding:0 1em}
table{border-collapse:collapse;margin:.5em 0 1.5em}td,th{padding:.15em .7em;text-align:left;
border-bottom:1px solid #ccc}
td.n{text-align:right;font-variant-numeric:tabular-nums}.bad{color:#a00;font-weight:bold}code{font-size:90%}
summary{cursor:pointer}"""


def table(head, rows):
    def cell(c):
        number = isinstance(c, (int, float)) and not isinstance(c, bool)
        return f'<td{" class=n" if number else ""}>{html.escape(str(c))}</td>'
    return ("<table><tr>" + "".join(f"<th>{h}</th>" for h in head) + "</tr>"
            + "".join("<tr>" + "".join(cell(c) for c in row) + "</tr>" for row in rows) + "</table>")


def page(r):
    verdict = f"total = {r['total']}, proved = {r['proved']}"
    body = [f"<h1>Proofs of Adamant's C code: {verdict}</h1>",
            f"<p>Mode <code>{r['mode']}</code>. {r['smoke_tests']} smoke tests, {r['smoke_failed']} failed. "
            f"{r['canaries']} false statements, {r['canaries_proved']} proved (none may be). Tools: "
            + ", ".join(f"{k} {v}" for k, v in r["tools"].items()) + ".</p>"]
    for title, items in (("Failures", r["failures"]), ("Alarms", r["alarms"])):
        if items:
            body.append(f"<h2 class=bad>{title}</h2><ul>"
                        + "".join(f"<li>{html.escape(i)}</li>" for i in items) + "</ul>")
    body.append("<h2>Layers</h2>" + table(
        ["layer", "claim", "model", "provers", "total", "proved", "smoke tests"],
        [(n, x["claim"], x["model"], " ".join(x["provers"]), x["total"], x["proved"], x["smoke_tests"])
         for n, x in r["layers"].items()]))
    slow = sorted((g for g in r["goals"] if g["kind"] == "proof"), key=lambda g: -g["seconds"])[:20]
    columns = ["goal", "job", "prover", "seconds"]
    body.append("<h2>Slowest goals</h2>" + table(columns, [(g["goal"], g["job"], g["prover"], g["seconds"])
                                                          for g in slow]))
    if "mutants" in r:
        body.append("<h2>Mutants: each must lose a goal</h2>" + table(
            ["mutant", "what", "verdict", "lost goals"],
            [(m["name"], m["what"], "killed" if m["killed"] else "SURVIVED", " ".join(m["lost"][:3]))
             for m in r["mutants"]]))
    body.append("<h2>Every goal</h2>")
    for job in r["jobs"]:
        mine = [g for g in r["goals"] if g["job"] == job["job"]]
        body.append(f"<details><summary><code>{job['job']}</code>: {len(mine)} goals, {job['seconds']} s</summary>"
                    + table(["function", "goal", "kind", "proved", "prover", "seconds"],
                            [(g["function"], g["goal"], g["kind"], "yes" if g["proved"] else "no", g["prover"],
                              g["seconds"]) for g in mine]) + "</details>")
    return (f"<!doctype html><html lang=en><meta charset=utf-8><title>{verdict}</title><style>{STYLE}</style>"
            + "\n".join(body) + "</html>\n")


def replace(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    temporary.write_text(text)
    os.replace(temporary, path)


def write(report, folder):
    replace(folder / "wp.json", json.dumps(report, indent=1) + "\n")
    replace(folder / "wp.html", page(report))
    replace(folder / "wp.summary",
            f"{report['proved']} of {report['total']} goals, {len(report['failures'])} failures\n")
