#!/bin/bash
# The programs under test themselves: they speak spec/pipe.md, their orders are what they compute, and the
# audit's verdicts follow from what was measured.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
B=${B:-build}
VECTORS=${VECTORS:-oracle/vectors}
PYTHON=/usr/bin/python3
here=tests/conformance
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The example of spec/pipe.md is answered as it says, the last digit of v aside.
sed -n 's/^    \([HIGS] example\/1.*\)/\1/p' spec/pipe.md >"$work/example"
answers() { "$@" <"$work/example" | grep -xE 'R example/1 1 0 3f000000 3f7fbe77 3d4ccccd 398312(6f|70)'; }
ok "libadamant answers the example of the protocol" answers "$B/tests/conformance/libadamant_adapter"
torch() { $PYTHON -c 'import torch' 2>/dev/null; }
if torch; then
  ok "PyTorch, single-tensor, answers the example" answers $PYTHON $here/torch_adapter.py --mode single
  ok "PyTorch, foreach, answers the example" answers $PYTHON $here/torch_adapter.py --mode foreach
fi
unsupported() {
  sed 's/ adam / lion /' "$work/example" | "$@" >"$work/out" && cat "$work/out" &&
    [ "$(grep -c '^U example/1 .' "$work/out")" = 1 ] && [ "$(wc -l <"$work/out")" = 1 ]
}
ok "libadamant declines an optimizer that it lacks, once" unsupported "$B/tests/conformance/libadamant_adapter"
ok "PyTorch's adapter declines it, once" unsupported $PYTHON $here/torch_adapter.py
short() {
  [ "$(wc -l <$here/textbook.c)" -lt 100 ] && gcc -O2 $here/textbook.c -o "$work/textbook" -lm &&
    "$work/textbook" <"$work/example" | grep '^R example/1 1 0 3f000000 3f7fbe77 '
}
ok "the textbook Adam: under 100 lines, compiles by itself, answers" short

ok "float reading, in rationals: libadamant and PyTorch bit for bit" $PYTHON $here/float_reading.py
ok "orders of the family: PyTorch bit for bit" $PYTHON $here/pytorch_orders.py

# Every optimizer of spec/family.md on all its vectors, the special ones of the suite (centered, decreasing, gate) among them.
family_bits() { # PROGRAM
  "$B/adamant" run --cmd "$B/tests/conformance/libadamant_adapter" --order reference --bits --format json \
    --report "$work/$1.json" "$VECTORS/$1"_b*.json >/dev/null && $PYTHON - "$work/$1.json" "$1" <<'PY'
import json, sys
report = json.load(open(sys.argv[1]))
assert {c["outcome"] for c in report["cases"]} == {"conforms"}, report["cases"]
rows = [r for r in report["rows"] if r["semantics"] != "real" and r["element_steps"]]
assert {r["format"] for r in rows} == {"binary32", "binary64"} and {r["semantics"] for r in rows} == {"step", "bits"}
for r in rows:
    for name, c in r["variables"].items():
        assert c["same_bits"][sys.argv[2]] == c["cells"] > 0, (r["class"], name, c)
PY
}
for step in spec/steps/*.fpcore; do
  program=$(basename "$step" .fpcore)
  case $program in
  adam | adam_l2 | adamw) continue ;; # the audit has them
  esac
  ok "libadamant's $program conforms, every output bit for bit" family_bits "$program"
done

audit() { $PYTHON $here/audit.py --build "$1" "$VECTORS"; }
ok "audit: everything conforms under the order it declares" audit "$B"
facts() { $PYTHON - "$B/audit/report.json" "$@"; }
named() {
  facts <<'PY'
import json, sys
entry = {i["id"]: i for i in json.load(open(sys.argv[1]))["implementations"]}["textbook"]
assert entry["verdict"]["own"] == "deviates", entry["verdict"]
assert any(": binary32_betas: " in d for d in entry["diagnosis"]["own"]), entry["diagnosis"]
PY
}
ok "audit: float betas are what is wrong with the textbook Adam" named
bits() {
  facts <<'PY'
import json, sys
entry = {i["id"]: i for i in json.load(open(sys.argv[1]))["implementations"]}["libadamant"]
rows = entry["table"]
assert {r["semantics"] for r in rows} == {"step", "real", "bits"}
assert {r["optimizer"] for r in rows} == {"adam", "adam_l2", "adamw"}
assert {r["format"] for r in rows} == {"binary32", "binary64"}
for r in rows:
    for name, c in r["variables"].items():
        assert c["same_bits"][r["optimizer"]] == c["met"]["identical"] == c["cells"] > 0, (r["class"], name, c)
PY
}
ok "audit: every output of libadamant is the reference's, bit for bit, in free runs too" bits
general() { # what is beyond the reference's own bounds, its order being another, the general theorem allows
  facts <<'PY'
import json, sys
for entry in json.load(open(sys.argv[1]))["implementations"]:
    own, reference = entry["met"]["own"], entry["met"]["reference"]
    if entry["id"] == "textbook":
        assert min(own[c] for c in ("identical", "reference", "order", "general", "outside")) > 0, own
    else:
        assert own["identical"] == sum(own.values()) > 30000, (entry["id"], own)
        assert reference["outside"] == reference["order"] == 0, (entry["id"], reference)
        assert entry["id"] == "libadamant" or reference["general"] > 100, (entry["id"], reference)
PY
}
ok "audit: conformance classes under the declared order and under the reference" general
complete() {
  facts <<'PY'
import json, sys
for entry in json.load(open(sys.argv[1]))["implementations"]:
    assert entry["table"], entry["id"]
    for row in entry["table"]:
        assert "first_divergence" in row
        for c in row["variables"].values():
            assert {"max", "p99", "median", "worst", "own", "reference"} <= c.keys()
            assert c["worst"] is None or {"gradient", "before", "hyperparameters", "again"} <= c["worst"].keys()
            assert all(c[k] is None or isinstance(c[k], (int, float, str)) for k in ("max", "p99", "median"))
PY
}
ok "audit: maximum, p99, median, bounds, first divergence and worst case of every variable and class" complete

paged() { # each run is a section; of PyTorch's two modes one, when they give the same bits
  facts "$B/audit/report.html" <<'PY'
import json, re, sys
report, page = json.load(open(sys.argv[1])), open(sys.argv[2]).read()
pair = report.get("pytorch_single_and_foreach", {"same_bits": 0, "answers": 1})
kept = [i for i in report["implementations"] if i["id"] != "pytorch-foreach" or pair["same_bits"] < pair["answers"]]
wanted = sum(len(i["orders"]) for i in kept)
sections = re.findall(r'<section id="report-', page)
assert len(sections) >= wanted > 0 and "<figure " in page and ">bound</text>" in page, (len(sections), wanted)
for entry in kept:
    for optimizer in entry["orders"]:
        assert f'">{entry["id"]}-{optimizer}</a>' in page, (entry["id"], optimizer)
PY
}
ok "audit: the page has every run under a declared order, with figures" paged

family() {
  facts <<'PY'
import json, re, sys
entries = json.load(open(sys.argv[1]))["pytorch_family"]
rows = [[f.strip() for f in line.split("|")] for line in open("spec/presets.table") if line.startswith("pytorch-1.13.1")]
wanted = {r[3] for r in rows} - {"adam", "adam_l2", "adamw"}
assert {e["program"] for e in entries} == wanted, {e["program"] for e in entries} ^ wanted
assert {e["mode"] for e in entries} == {"single", "foreach"}
for e in entries:
    deviating = {c["case"] for c in e["own"]["cases"] if c["outcome"] == "deviates"}
    assert {c["outcome"] for c in e["own"]["cases"]} <= {"conforms", "deviates", "skipped"}, e["program"]
    assert e["explanation"]["unexplained"] == 0 and bool(e["explanation"]["sentences"]) == bool(deviating), e["program"]
    assert (e["own"]["verdict"] == "conforms") == (not deviating)
    assert any(row["element_steps"] for row in e["own"]["rows"])
    assert not e["published"] or e["by_publication"]["verdict"] == "deviates", e["program"]
PY
}
unexplained() { # the same deviations with the causes forgotten
  PYTHONPATH=$here $PYTHON - "$B" "$VECTORS" "$work" <<'PY'
import sys
from pathlib import Path
import audit, audit_causes, audit_family
build, vectors, out = map(Path, sys.argv[1:])
judged = audit.Audit(build, vectors)
judged.out = out
for mode, program in (("single", "rmsprop_centered"), ("single", "radam.eps=hat,gate=gt5"), ("foreach", "adagrad")):
    files = audit_family.files_of(vectors, program)
    recording = audit_family.Recording(judged, audit.torch_command(mode), mode, files)
    row, order = next((r, o) for p, r, o in audit_family.subjects(mode, False) if p == program)
    row = row._replace(published=None)
    known = dict(audit_causes.CAUSES)
    assert audit_family.sound(audit_family.judge(judged, recording, program, row, order)), program
    audit_causes.CAUSES.clear()
    entry = audit_family.judge(judged, recording, program, row, order)
    assert entry["explanation"]["unexplained"] == entry["own"]["deviating_outputs"] > 0 and not audit_family.sound(entry)
    audit_causes.CAUSES.update(known)
PY
}
if torch; then
  ok "audit: every optimizer of PyTorch's presets, and why it leaves its dialect where it does" family
  ok "audit: a deviation that no cause accounts for is not sound" unexplained
fi

# A build whose libadamant has a planted fault, on a machine without PyTorch.
mkdir -p "$work/build/tests" "$work/python"
cp -rL "$B/tests/conformance" "$work/build/tests/"
cp "$B/adamant" "$work/build/"
printf '#!/bin/sh\nexec %s decay_after\n' "$(realpath "$B/tests/planted/planted")" \
  >"$work/build/tests/conformance/libadamant_adapter"
echo 'raise ImportError("none here")' >"$work/python/torch.py"
faulty() {
  local status=0
  PYTHONPATH=$work/python audit "$work/build" >"$work/audit.txt" 2>&1 || status=$?
  cat "$work/audit.txt"
  [ "$status" = 1 ] && grep -q '^audit: not conforming under the order it declares: libadamant$' "$work/audit.txt" &&
    grep -q ': decay_after: ' "$work/audit.txt"
}
ok "audit: a fault is an exit status of 1, and is named" faulty
absent() { [ "$(grep -c 'PyTorch is not installed' "$work/audit.txt")" = 1 ] && ! grep -q '^pytorch' "$work/audit.txt"; }
ok "audit: without PyTorch one line says so" absent
closing
