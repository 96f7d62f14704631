#!/bin/bash
# The HTML page of a report: what stands in it, that it holds everything, that no text of the input is more than text;
# and the figures' data in the JSON that it is made from.
. "$(dirname "$0")/cli.sh"
python() { /usr/bin/python3 -c "$@"; }

# Answers that conform, answers that do not, one long run.
files=("$vectors"/adam_binary32_{random,bits,cancellation}.json)
"$adamant" stream "${files[@]}" | "$good" >good.txt
"$adamant" check --bits --report good.json --name library "${files[@]}" good.txt >/dev/null || exit 2
"$adamant" run --cmd "$planted t_off_by_one" --report bad.json --name wrong "${files[@]}" >/dev/null
[ $? -eq 1 ] || exit 2
long=(--optimizer adam --steps 5000 --elements 3 --seed 5)
"$adamant" stream "${long[@]}" 2>/dev/null | "$good" | "$adamant" verify "${long[@]}" --report long.json >/dev/null 2>&1 || exit 2

# ---- the data ----
schema='import json, sys, jsonschema
schema = json.load(open(sys.argv[1] + "/spec/report.schema.json"))
jsonschema.Draft7Validator.check_schema(schema)
for name in sys.argv[2:]:
    jsonschema.validate(json.load(open(name)), schema)'
ok "reports obey their schema" python "$schema" "$root" good.json bad.json long.json
strict='import copy, json, sys, jsonschema
schema, whole = json.load(open(sys.argv[1] + "/spec/report.schema.json")), json.load(open("bad.json"))
def places(x, at=()):
    if isinstance(x, dict):
        for k, v in x.items():
            yield at + (k,)
            if k not in ("before", "after", "hyperparameters", "same_bits", "variables"):
                yield from places(v, at + (k,))
    elif isinstance(x, list) and x:
        yield from places(x[0], at + (0,))
n = 0
for place in places(whole):
    for damage in ("drop", "add", "type"):
        r = copy.deepcopy(whole)
        x = r
        for k in place[:-1]:
            x = x[k]
        if damage == "drop": del x[place[-1]]
        elif damage == "add": x["surplus"] = 1
        else: x[place[-1]] = [[]]
        try:
            jsonschema.validate(r, schema)
        except jsonschema.ValidationError:
            n += 1
        else:
            sys.exit(f"{damage} {place} passes")
assert n > 150, n'
ok "the schema refuses a field that is missing, unknown or of another kind" python "$strict" "$root"

sums='import json, sys
for name, checked in (("good.json", 7), ("bad.json", 2), ("long.json", 1)):
    r = json.load(open(name))
    rows = [x for x in r["rows"] if x["element_steps"]]
    for row in rows:
        for v in row["variables"].values():
            s, h = v["steps"], v["histogram"]
            assert len(s["t"]) == len(s["error"]) == len(s["bound"]) == len(s["deviating"]) <= 400
            assert s["t"] == sorted(set(s["t"])) and s["stride"] & s["stride"] - 1 == 0
            assert max(x for x in s["error"] if x is not None) == v["max"] == abs(v["worst"]["ulp"])
            assert sum(s["deviating"]) == v["deviates"] + v["zero_sign"]
            counted = h["exact"] + sum(h["outputs"]) + v["infinite"]
            assert counted == v["measured"] - v["hidden"] - v["unbounded"], (name, row["class"])
            at = s["t"].index(max(t for t in s["t"] if t <= v["worst"]["t"]))
            assert s["error"][at] == v["max"] and s["bound"][at] <= v["worst"]["bound"]
            assert h["half_octave"] == sorted(set(h["half_octave"])) and all(h["outputs"])
            top = 2 ** ((max(h["half_octave"]) + 1) / 2) if h["outputs"] else 0
            assert top / 2 ** 0.5 <= v["max"] * 1.00001 and v["max"] <= top * 1.00001
    assert len(rows) == checked, (name, len(rows))
theta = json.load(open("long.json"))["rows"][0]["variables"]["theta"]
assert theta["cells"] == 15000 and theta["steps"]["stride"] == 16 and len(theta["steps"]["t"]) == 313'
ok "curves and histograms add up to the columns" python "$sums"

course='import json, sys
answers, golden = {}, {}
for line in open("good.txt"):
    kind, case, t, element, grad, theta, *rest = line.split()
    answers.setdefault((case, int(element)), {})[int(t)] = theta
for path in sys.argv[1:]:
    stem = path.rpartition("/")[2].removesuffix(".json")
    for group in json.load(open(path))["testGroups"]:
        for test in group["tests"]:
            golden["%s/%d" % (stem, test["tcId"])] = test["rows"]
seen = 0
for row in json.load(open("good.json"))["rows"]:
    x = row["trajectory"]
    if row["element_steps"] == 0:
        assert x is None
        continue
    path, ident = x["case"].rsplit("#", 1)
    case = path.rpartition("/")[2].removesuffix(".json") + "/" + ident
    steps = [x["first_t"] + i * x["stride"] for i in range(len(x["answered"]))]
    assert [answers[case, x["element"]][t] for t in steps] == x["answered"]
    assert [r["theta"][x["element"]].split(":")[0] for r in golden[case]] == x["golden"]
    assert x["ulp"] == row["variables"]["theta"]["max"] and x["case"] == row["variables"]["theta"]["worst"]["case"]
    seen += 1
assert seen >= 3, seen
x = json.load(open("long.json"))["rows"][0]["trajectory"]
assert x["stride"] == 13 and len(x["answered"]) == 385 and x["golden"] == []'
ok "the trajectory is what was answered, beside the file's golden values" python "$course" "${files[@]}"
vectors_named='import hashlib, json, re, sys
r = json.load(open("good.json"))
assert [v["path"] for v in r["vectors"]] == sys.argv[1:]
for v in r["vectors"]:
    text = open(v["path"], "rb").read()
    blank = re.sub(rb"\"sha256\": \"[0-9a-f]{64}\"", b"\"sha256\": \"" + b"0" * 64 + b"\"", text, count=1)
    assert hashlib.sha256(blank).hexdigest() == v["sha256"] and v["seed"] == json.loads(text)["seed"]
    assert v["spec_sha256"] == json.loads(text)["specSha256"]
v, = json.load(open("long.json"))["vectors"]
assert v["path"] is None and v["sha256"] is None and v["seed"] == "5" and "--steps 5000" in v["command"]'
ok "vectors are named with checksum and seed" python "$vectors_named" "${files[@]}"

# ---- the page ----
cat >page.py <<'PY'
"""A page, parsed: every element closed, ids unique, links inside of it, nothing from elsewhere, no script."""
import sys
from html.parser import HTMLParser

VOID = {"meta", "br"}
FOREIGN = {"script", "link", "iframe", "object", "embed", "img", "image", "base", "form", "foreignobject", "animate", "set"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.tags, self.text, self.rows = [], [], [], [], [], []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        assert tag not in FOREIGN, tag
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        assert len(attrs) == len(dict(attrs)), attrs
        for name, value in attrs:
            assert not name.startswith("on"), name
            if name == "id":
                assert value not in self.ids, value
                self.ids.append(value)
            if name in ("href", "xlink:href", "src"):
                self.links.append(value)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        self.text.append(data)
        if "tr" in self.open and self.open[-1] != "style":
            self.rows[-1].append(data)


def load(path):
    page = Page(open(path, encoding="utf-8").read())
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links), page.links
    page.all = "".join(page.text)
    return page
PY
export PYTHONPATH=$work
page() { "$adamant" report "$@"; }
ok "pages are written" eval 'page good.json -o good.html && page bad.json --figures=all >bad.html && page long.json good.json bad.json --title "Three of them" -o all.html'
whole='import page, sys
for name, figures in (("good.html", 2), ("bad.html", 2), ("all.html", 5)):
    p = page.load(name)
    assert p.tags.count("svg") == p.tags.count("figure") == figures, (name, p.tags.count("svg"))
    assert sum(1 for i in p.ids if i.startswith("figure-")) == p.tags.count("svg")
    assert "http" not in open(name).read().replace("http://www.w3.org/", "").replace("http-equiv", "")
assert sum(1 for i in page.load("all.html").ids if i.startswith("report-")) == 3'
ok "a page is well formed, holds everything, runs nothing" python "$whole"
numbers='import json, page
for name in ("good", "bad"):
    r, p = json.load(open(name + ".json")), page.load(name + ".html")
    short = lambda x: "\u2013" if x is None else "\u221e" if x == "infinity" else "%.4g" % x
    lines = [[c.strip() for c in row if c.strip()] for row in p.rows]
    for row in r["rows"]:
        for v, c in row["variables"].items() if row["element_steps"] else ():
            want = [v, str(c["cells"] - c["hidden"]), str(c["deviates"] + c["zero_sign"]), str(c["unbounded"])]
            tail = [short(c[k]) for k in ("median", "p99", "max", "bound", "largest_ratio")]
            assert any(line[-5:] == tail and all(w in line for w in want) for line in lines), (row["class"], v)
    for vectors in r["vectors"]:
        assert vectors["sha256"] in p.all and vectors["seed"] in p.all and vectors["path"] in p.all
    assert r["theorem"] in p.all and r["generator"] in p.all and r["versions"]["mpfr"] in p.all
    for case in r["cases"]:
        assert case["case"] in p.all and case["text"] in p.all
    for x in r["findings"]:
        assert x["again"] in p.all and x["got_text"] in p.all
    for sentence in r["diagnosis"]:
        assert sentence in p.all
    assert max((c["worst"]["again"] for row in r["rows"] for c in row["variables"].values() if c["worst"]),
               key=len) and any(c["worst"]["again"] in p.all for row in r["rows"] for c in row["variables"].values() if c["worst"])
assert "t_off_by_one" in page.load("bad.html").all'
ok "verdicts, numbers, commands, checksums of the page are the report's" python "$numbers"
again() { # a command of the page shows what it says
  local line
  line=$(python 'import page
print(next(line for row in page.load("bad.html").rows for line in row if line.startswith("adamant show ")))')
  PATH=${adamant%/*}:$PATH exits 1 "deviates: " bash -c "$line"
}
ok "a command of the page runs" again
drawn='import page
good, bad = (page.load(n + ".html") for n in ("good", "bad"))
figures = [f.split("</figure>")[0] for f in open("bad.html").read().split("<figure ")[1:]]
assert figures and all(f.count(">bound</text>") == 3 and "stroke-dasharray" in f and f.count(">golden</text>") == 1 for f in figures)
assert "deviates" in bad.all and any(f.count(">deviates</text>") for f in figures)
assert not any(f.count(">deviates</text>") for f in open("good.html").read().split("<figure ")[1:])'
ok "the figures have the bound, and mark what deviates" python "$drawn"
points='import json, math, re
# Where gnuplot put the errors of theta in class random of the page: the heights are the logarithms of the errors.
r = json.load(open("good.json"))
row = next(x for x in r["rows"] if x["class"] == "random" and x["semantics"] == "step")
n = row["variables"]["theta"]["steps"]
figure = next(f for f in open("good.html").read().split("<figure ")[1:] if "class random" in f)
def marks(kind):
    first = figure.split(">" + kind + "</text>")[1]
    return [tuple(map(float, m)) for m in re.findall(r"<use [^>]*translate\(([0-9.]+),([0-9.]+)\)", first)]
for kind, key in (("bound", "bound"), ("error", "error")):
    at = marks(kind)[:len(n["t"])]
    y = [math.log(max(x, 1e-3)) for x in n[key]]
    lo, hi = min(range(len(y)), key=y.__getitem__), max(range(len(y)), key=y.__getitem__)
    assert hi != lo and y[hi] > y[lo]
    scale = (at[hi][1] - at[lo][1]) / (y[hi] - y[lo])
    assert scale < 0 and all(abs(at[lo][1] + scale * (v - y[lo]) - p[1]) < 0.2 for v, p in zip(y, at)), kind'
ok "errors and bounds are drawn where they are" python "$points"

uncovered() { # no optimizer is without the theorem today: the report is made so
  "$adamant" run --cmd "$good" --report nadam.json "$vectors/nadam_binary32_family.json" "${files[0]}" >/dev/null &&
    python 'import json
r = json.load(open("nadam.json"))
for row in r["rows"]:
    assert row["theorem"] == r["theorem"]
    row["theorem"] = None if row["optimizer"] == "nadam" else row["theorem"]
json.dump(r, open("nadam.json", "w"))' && page nadam.json --figures=none -o nadam.html &&
    python 'import json, page
r, p = json.load(open("nadam.json")), page.load("nadam.html")
assert {row["theorem"] for row in r["rows"] if row["optimizer"] == "nadam"} == {None}
assert {row["theorem"] for row in r["rows"] if row["optimizer"] == "adam"} == {r["theorem"]}
n = sum("no theorem" in row for row in p.rows)
assert n == sum(row["theorem"] is None for row in r["rows"]) > 0 and p.all.count("(but for the rows without it)") == 2
assert "(but for" not in page.load("good.html").all'
}
ok "rows that the theorem does not cover say so" uncovered

# ---- nothing of the input is more than text ----
hostile='import json
r = json.load(open("good.json"))
evil = "<script>alert(1)</script>\"\x27>&amp;`$(touch pwned)`\n<img src=x onerror=alert(1)>"
def spoil(x):
    if isinstance(x, dict):
        return {k: spoil(v) if k not in ("format", "semantics", "verdict", "met", "accepted_class", "outcome", "answered", "golden") else v for k, v in x.items()}
    if isinstance(x, list):
        return [spoil(v) for v in x]
    return evil if isinstance(x, str) and x != "infinity" else x
r = spoil(r)
for row in r["rows"]:
    row["class"] = "x\x27 ; system(\x27touch pwned\x27) ; \x27"
    row["variables"] = {"theta\x27\nsystem(\x27touch pwned\x27)\n\x27<script>" + str(i): c
                        for i, c in enumerate(row["variables"].values())}
json.dump(r, open("evil.json", "w"))'
harmless() {
  python "$hostile" && page evil.json --title '</title><script>alert(1)</script>' --figures=all -o evil.html && [ ! -e pwned ] &&
    python 'import page
p = page.load("evil.html")
assert p.tags.count("svg") >= 3 and p.all.count("<script>alert(1)</script>") > 20'
}
ok "markup, quotes and commands in a report stay text" harmless
bytes() { "$adamant" run --cmd "$good" --name $'a\xffb' --report bytes.json "${files[0]}" >/dev/null && page bytes.json -o bytes.html && python 'import page
page.load("bytes.html")'; }
ok "a name that is no UTF-8" bytes

# ---- gnuplot ----
mkdir none broken empty endless
printf '#!/bin/sh\ncat >/dev/null\nexit 3\n' >broken/gnuplot
printf '#!/bin/sh\ncat >/dev/null\n' >empty/gnuplot
printf '#!/bin/sh\nexec sed "s/.*/&&&&&&&&/" 2>&1\n' >endless/gnuplot # talks while it is spoken to
chmod +x {broken,empty,endless}/gnuplot
refuses_without() { # TEXT FOLDER
  local status=0
  PATH=$PWD/$2:/bin "$adamant" report good.json -o x.html 2>err >out || status=$?
  [ $status -eq 2 ] && [ "$(wc -l <err)" -eq 1 ] && grep -qF "$1" err && [ ! -s out ] && [ ! -e x.html ]
}
no_gnuplot() {
  local status=0
  PATH=$PWD/none "$adamant" report good.json -o x.html 2>err >out || status=$?
  [ $status -eq 2 ] && [ "$(cat err)" = "adamant: gnuplot: No such file or directory; the figures need it (Debian: gnuplot-nox), --figures=none does not" ] &&
    [ ! -s out ] && [ ! -e x.html ]
}
ok "without gnuplot one line says so" no_gnuplot
ok "a gnuplot that fails" refuses_without "gnuplot: ended with status 3" broken
ok "a gnuplot that draws nothing" refuses_without "gnuplot: 0 figures instead of" empty
ok "a gnuplot that answers before it has heard all" refuses_without "gnuplot: 0 figures instead of" endless
tables() { PATH=$PWD/none "$adamant" report --figures=none good.json -o tables.html && python 'import page
p = page.load("tables.html")
assert "svg" not in p.tags and p.tags.count("table") >= 3'; }
ok "--figures=none does without" tables

# ---- what is refused ----
edit() { python 'import json, sys
r = json.load(open("good.json"))
exec(sys.argv[1])
json.dump(r, open("edited.json", "w"))' "$1"; }
refused() { edit "$2" && refuses "$1" "$adamant" report edited.json; }
echo '{"schema": 1,' >cut.json
ok "no JSON" refuses "cut.json: line 2, column 0" "$adamant" report cut.json
ok "no object" refuses "not a report" "$adamant" report <(echo '[]')
ok "no file" refuses "nowhere.json: No such file" "$adamant" report nowhere.json
ok "the second of two is wrong" refuses "cut.json: line 2" "$adamant" report good.json cut.json
ok "a vector file is no report" refuses "random.json: schema version 1" "$adamant" report "${files[0]}"
ok "another version" refused "edited.json: schema version 1, this program reads version 3" 'r["schema"] = 1'
ok "a shard is no whole report" refused 'the report of a shard' 'r["shard"] = {}'
ok "a field is missing" refused 'edited.json: rows[0].variables.m: field "p99" is missing' 'del r["rows"][0]["variables"]["m"]["p99"]'
ok "an unknown field" refused 'rows[1].trajectory: unknown field "x"' 'r["rows"][1]["trajectory"]["x"] = 1'
ok "a count is no count" refused 'rows[0].variables.theta: field "cells" is -1' 'r["rows"][0]["variables"]["theta"]["cells"] = -1'
ok "a number is no number" refused 'rows[0].variables.v: field "max" is not a number' 'r["rows"][0]["variables"]["v"]["max"] = "much"'
ok "arrays of different lengths" refused 'rows[0].variables.v.steps: field "error" has another length' 'r["rows"][0]["variables"]["v"]["steps"]["error"].pop()'
ok "steps that do not rise" refused 'steps: field "t" does not rise' 'r["rows"][0]["variables"]["v"]["steps"]["t"][1] = 1'
ok "a half octave out of range" refused 'histogram: field "half_octave": element 0 is not within' 'r["rows"][0]["variables"]["v"]["histogram"]["half_octave"][0] = 128'
ok "bits of another width" refused 'rows[0].trajectory: field "answered": element 2 is no bit pattern of binary32' 'r["rows"][0]["trajectory"]["answered"][2] = "3f80"'
ok "an unknown format" refused 'rows[0]: unknown format "binary33"' 'r["rows"][0]["format"] = "binary33"'
ok "an unknown verdict" refused 'field "verdict": "perfect" is none of its words' 'r["verdict"] = "perfect"'
ok "a diagnosis that is no text" refused 'diagnosis[0]: not a string' 'r["diagnosis"] = [1]'
ok "no report given" refuses "no report given" "$adamant" report
ok "--figures" refuses '--figures: "few" is not some, all or none' "$adamant" report --figures few good.json
ok "a page that cannot be written" refuses "nowhere/x.html: No such file" "$adamant" report good.json -o nowhere/x.html
ok "a page on a full device" refuses "/dev/full: No space" "$adamant" report good.json -o /dev/full
# Whatever the bytes: a page, or one line that refuses them.
damaged='import random, sys
sys.path.insert(0, sys.argv[1] + "/tests/fuzz")
import fuzz
rng, data, told, pages = random.Random(7), open("good.json", "rb").read(), 0, 0
for k in range(120):
    open("damaged.json", "wb").write(rng.choice(fuzz.MUTATIONS)(rng, data))
    done = fuzz.subprocess.run([sys.argv[2], "report", "--figures=none", "damaged.json"], capture_output=True, timeout=60)
    wrong = fuzz.complaint(done, False)
    assert wrong is None and done.returncode in (0, 2) and bool(done.stdout) == (done.returncode == 0), (k, wrong, done)
    told, pages = told + (done.returncode == 2), pages + (done.returncode == 0)
assert told > 40 and pages > 5, (told, pages)'
ok "damaged reports" python "$damaged" "$root" "$adamant"
closing
