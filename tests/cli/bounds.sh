#!/bin/bash
# The closed bounds: the table as JSON, and after the tolerances of an optimizer.
. "$(dirname "$0")/cli.sh"

bounds() { "$adamant" bounds "$@"; }
same() { bounds --json >out.json && cmp out.json "$root/spec/bounds.json"; }
ok "--json is spec/bounds.json" same

# Every row: a theorem of the list, constants that the list has, a format, something to compare with.
rows() {
  /usr/bin/python3 - "$root" <<'PY'
import json, re, sys
root = sys.argv[1]
rows = json.load(open("out.json"))
theorems = {l.split()[1] for l in open(root + "/proofs/theorems.txt") if l.startswith("theorem ")}
constants = dict(l.split() for l in open(root + "/proofs/constants.txt") if not l.startswith("#"))
assert len(rows) >= 30, len(rows)
for r in rows:
    assert r["theorem"] in theorems, r
    assert r["format"] in ("binary32", "binary64", "any") and r["quantity"] and r["exact"] and r["bound"] and r["domain"], r
    for letter, c in r["constants"].items():
        assert constants[c["name"]] == c["value"], r
        assert re.search(rf"\b{letter}\b", r["bound"]), r
        measured = c["measured"] is not None
        assert measured == bool(re.search("_step(32|64)$", r["theorem"])), r
        assert not measured or 0 < float(c["measured"]) <= float(c["value"]), r
assert len({(r["theorem"], r["optimizer"], r["quantity"]) for r in rows}) == len(rows)
PY
}
ok "every row names a theorem and its constants, what was measured below what is proved" rows
only() { # OPTIMIZER: the rows of one optimizer, and those of all
  bounds --json "$@" >one.json && /usr/bin/python3 -c 'import json,sys
one, rows = json.load(open("one.json")), json.load(open("out.json"))
assert one == [r for r in rows if r["optimizer"] in ("*", sys.argv[1])] and len(one) < len(rows), one' "${!#}"
}
ok "--json of one optimizer" only --optimizer adamw
ok "a dialect has the rows of any program only" eval 'bounds --json --preset keras/adam >one.json && ! grep -q "\"optimizer\": \"adam" one.json'

ok "the closed bounds follow the tolerances" exits 0 "within 6.002 u |U| + 3 eta / eps + eta" bounds --optimizer adam
ok "with their theorem" grep -qF "theorem Adamant.Rounding.one_step_bounds.adam_step32: exact state" out
ok "and the largest error found" grep -qE "^      largest found [0-9.]+ of 6.002, " out
ok "those of the other format" exits 0 "within 9.07 u |U| + 3 eta / eps + eta" bounds --optimizer adam --format binary64
no32() { ! grep -qF adam_step32 out; }
ok "and only those" no32
ok "the bound of any order of operations" exits 0 "any order of operations that rounds no quantity more than $(sed -n "s,^general_factor ,,p" "$root/proofs/constants.txt") times as often as adamw" bounds --optimizer adamw
# The general bound of a state is at least that of the step program, in the median and at the largest.
wider() {
  awk '/the step program itself/ { at = "own" } /^any order/ { at = "any" } /median/ { if (at != "" && !((at, $1) in x)) x[at, $1] = $3 }
       END { for (k in x) { split(k, p, SUBSEP); if (p[1] == "own") { n++; if (!(x["any", p[2]] > x["own", p[2]])) exit 1 } } exit n != 3 }' out
}
ok "which is wider than the program's own" wider
ok "none in binary16" exits 0 "none is proved" bounds --format binary16
ok "none for a dialect" exits 0 "none is proved" bounds --preset keras/adam
ok "help has an example" exits 0 "adamant bounds --json" bounds --help
ok "an argument too many" refuses 'unexpected argument "adam"' bounds adam
ok "an unknown optimizer" refuses "adamx" bounds --json --optimizer adamx
closing
