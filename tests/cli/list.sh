#!/bin/bash
# The table of optimizers, one optimizer, and their numbers against what they count.
. "$(dirname "$0")/cli.sh"

ln -s "$root/oracle" oracle
"$adamant" list --json >list.json || exit 2
"$adamant" list >list.txt || exit 2
"$adamant" list --cases --json >cases.json || exit 2
# check PROGRAM: Python with l (the table by optimizer), cases, root
check() {
  /usr/bin/python3 - "$root" <<PY
import json, re, subprocess, sys
root = sys.argv[1]
l = {o["optimizer"]: o for o in json.load(open("list.json"))}
cases = json.load(open("cases.json"))
$1
PY
}
ok "one row per step program" check '
from pathlib import Path
steps = {p.stem for p in Path(root, "spec/steps").glob("*.fpcore")}
assert set(l) == steps and len(json.load(open("list.json"))) == len(steps) >= 18
rows = open("list.txt").read().splitlines()
assert [r.split()[0] for r in rows] == ["optimizer"] + list(l)'
ok "the vectors are those of the suite, program by program and format by format" check '
count = {}
for c in cases:
    of = count.setdefault(c["optimizer"], {})
    of[c["format"]] = of.get(c["format"], 0) + 1
told = {o: l[o]["cases"] for o in l} | {d["id"]: d["vectors"] for o in l.values() for d in o["dialects"]}
assert {k: v for k, v in told.items() if v} == count
for o in l.values():
    assert o["vectors"] == sum(o["cases"].values()) + sum(sum(d["vectors"].values()) for d in o["dialects"]) > 0
assert sum(o["vectors"] for o in l.values()) == len(cases)'
ok "the presets are those of the table" check '
rows = [[c.strip() for c in r.split("|")] for r in open(root + "/spec/presets.table") if not r.startswith("#")]
told = [(p["preset"], p["dialect"]) for o in l.values() for p in o["presets"]]
assert sorted(told) == sorted((r[0] + "/" + r[2], r[3]) for r in rows) and len(told) > 100
assert all(p["dialect"].split(".")[0] == o for o in l for p in l[o]["presets"])'
ok "dialects belong to their optimizer" check '
assert all(d["id"].startswith(o + ".") for o in l for d in l[o]["dialects"])
assert all(l[o]["dialects"] for o in l)'
ok "text and JSON agree" check '
rows = [r.split() for r in open("list.txt").read().splitlines()]
layers = ["bits", "finite", "real", "rounding", "mathematics"]
assert [w for w in rows[0] if w in layers] == layers
for r in rows[1:]:
    o = l[r[0]]
    assert r[1] == str(len(o["dialects"])) and r[2:-7] == list(o["cases"]), r
    assert [n for n, w in zip(layers, r[-7:-2]) if w == "yes"] == o["proved"], r
    assert r[-2:] == [str(o["vectors"]), str(len(o["presets"]))], r'
ok "bits are proved of what the library has, and of nothing else" check '
symbols = subprocess.run(["nm", "-g", "--defined-only", root + "/'"$B"'/libadamant.a"], capture_output=True, text=True, check=True).stdout
has = {o for o in l if all(re.search(rf" adamant_{o}_f{b}$", symbols, re.M) for b in (32, 64))}
assert has == {o for o in l if "bits" in l[o]["proved"]} and "adam" in has, has'
ok "one optimizer" exits 0 "radam.eps=hat,gate=gt5 " "$adamant" list radam
ok "its switches" grep -q '^    gt5  *rectified from rho_t > 5$' out
ok "its presets" grep -q '^  pytorch/radam  *radam.eps=hat,gate=gt5  *torch/optim/radam.py' out
ok "by a dialect" exits 0 "radam: RAdam" "$adamant" list radam.gate=gt5
ok "as JSON" eval '"$adamant" list radam --json >one.json && /usr/bin/python3 -c "import json; o, = json.load(open(\"one.json\")); assert o == next(x for x in json.load(open(\"list.json\")) if x[\"optimizer\"] == \"radam\")"'
ok "several" eval '[ "$("$adamant" list adam sgd --json | grep -c "^  \"optimizer\"")" -eq 2 ]'
ok "mistyped" refuses "adamm: neither a file nor an optimizer: no optimizer adamm; did you mean adam?" "$adamant" list adamm
ok "a file is a file" eval '"$adamant" gen -o adam 2>/dev/null && [ "$("$adamant" list adam | wc -l)" -eq 1 ]'
ok "coverage" exits 0 "| beta2 = 0 alone |" "$adamant" list --coverage
ok "coverage takes no other option" refuses "--coverage takes no other option" "$adamant" list --coverage --json
closing
