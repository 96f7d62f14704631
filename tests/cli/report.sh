#!/bin/bash
# Reports: text, TAP, JUnit, JSON; what is in them, and where they go.
. "$(dirname "$0")/cli.sh"

files=("$vectors"/adam_binary32_{random,bits,cancellation}.json)
good_run() { "$adamant" run --cmd "$good" "${files[@]}" "$@"; }
bad_run() { "$adamant" run --cmd "$planted t_off_by_one" "${files[@]}" "$@"; [ $? -eq 1 ]; }
python() { /usr/bin/python3 -c "$@"; }

schema='import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2] + "/spec/report.schema.json")))'
to_file() { good_run --report r.json --name library >out && python "$schema" r.json "$root" && grep -q 'library: 11 cases' out; }
ok "--report beside the text" to_file
ok "JSON of failures is valid too" eval 'bad_run --format json >bad.json && python "$schema" bad.json "$root"'
ok "broken programs in JSON" eval '"$adamant" run --cmd "printf \"\\377\\n\"" "${files[0]}" --format json >b.json; python "$schema" b.json "$root"'
content='import json, sys
r = json.load(open("bad.json"))
assert r["verdict"] == "deviates" and r["deviating_outputs"] > 100, r["verdict"]
assert any("t_off_by_one" in d for d in r["diagnosis"])
row = next(x for x in r["rows"] if x["class"] == "random" and x["semantics"] == "step")
theta = row["variables"]["theta"]
assert theta["measured"] == theta["cells"] == row["element_steps"] == sum(theta[k] for k in
    ("conforms", "deviates", "zero_sign", "undecided", "unbounded", "hidden"))
assert theta["median"] <= theta["p99"] <= theta["max"] == abs(theta["worst"]["ulp"])
assert row["variables"]["m"]["deviates"] == 0
first = row["first_failure"]
assert first["t"] == 1 and first["variable"] == "theta" and first["again"].startswith("adamant show ")
assert set(first["before"]) == set(first["after"]) == {"theta", "m", "v"}
assert len(r["cases"]) == 11 and sum(c["outcome"] == "skipped" for c in r["cases"]) == 5'
ok "its numbers agree with each other" python "$content"
same_bits='import json
r = json.load(open("r.json"))
row = next(x for x in r["rows"] if x["class"] == "random" and x["semantics"] == "step")
for v in row["variables"].values():
    assert v["same_bits"]["adam"] == v["cells"] == v["conforms"], v
    assert v["correctly_rounded"] <= v["faithful"] <= v["cells"]'
ok "libadamant has the bits of the order adam everywhere" python "$same_bits"

tap() { # the plan, the numbers, and as many "not ok" as cases deviate
  bad_run --format tap >out && head -n 2 out | tail -n 1 | grep -qx '1..11' &&
    [ "$(grep -cE '^(not )?ok [0-9]+ - ' out)" -eq 11 ] && [ "$(grep -c '^not ok' out)" -eq 6 ] &&
    [ "$(grep -c '# SKIP' out)" -eq 5 ] && grep -q '^# diagnosis: .*t_off_by_one' out
}
ok "TAP" tap
junit='import sys, xml.etree.ElementTree as E
s = E.parse("junit.xml").getroot()
assert s.tag == "testsuite" and s.get("tests") == "11" and s.get("failures") == "6" and s.get("skipped") == "5"
assert len(s.findall("testcase")) == 11 and len(s.findall("testcase/failure")) == 6
assert "again: adamant show" in s.find("testcase/failure").get("message")'
ok "JUnit" eval 'bad_run --format junit >junit.xml && python "$junit"'
escaped() { "$adamant" run --cmd 'printf "<&\"\001>\n"' "${files[0]}" --format junit --name 'a<b>&"c"' >junit.xml; python 'import xml.etree.ElementTree as E
assert E.parse("junit.xml").getroot().get("name") == "a<b>&\"c\""'; }
ok "JUnit escapes" escaped
ok "verify takes report formats" eval '"$adamant" stream "${files[0]}" | "$good" | "$adamant" verify --format tap "${files[0]}" | grep -q "^1..4"'
ok "a report that cannot be written" exits 2 "nowhere/r.json: No such file" "$adamant" run --cmd "$good" "${files[0]}" --report nowhere/r.json
ok "a report on a full device" exits 2 "/dev/full: No space" "$adamant" run --cmd "$good" "${files[0]}" --report /dev/full
list() { (cd "$root" && "$adamant" list --cases --json && ls spec/steps >"$OLDPWD/steps") >list.json && python 'import json
cases = json.load(open("list.json"))
steps = {line.strip().removesuffix(".fpcore") for line in open("steps")}
ids = [c["id"] for c in cases]
assert len(ids) == len(set(ids)) > 300
assert steps == {c["optimizer"].split(".")[0] for c in cases}, "every step program has its cases, and nothing else"
assert all(c["flags"] and c["comment"] for c in cases)'; }
ok "list --cases --json" list
shown() { # an id of every file can be shown, where its case has elements
  local n=0
  for id in $(cd "$root" && "$adamant" list --cases --json | python 'import json, sys
seen = {}
for c in json.load(sys.stdin):
    if c["elements"] > 0:
        seen.setdefault(c["file"], c["id"])
print(*seen.values())'); do
    "$adamant" show --vectors "$vectors" "$id" >out && grep -q 'bound on their difference' out || return 1
    n=$((n + 1))
  done
  [ "$n" -eq "$(find "$vectors" -name '*_*.json' | wc -l)" ]
}
ok "show what list lists" shown
ok "show a case without elements" exits 2 "adam_binary32_extremes/1: the case has no elements" \
  "$adamant" show --vectors "$vectors" adam_binary32_extremes/1
ok "bounds of every optimizer" eval 'for o in adam adam_l2 adamw; do "$adamant" bounds --optimizer $o | grep -q "Theorem: Adamant.Rounding.running_error" || exit 1; done'
ok "self-test" exits 0 " 0 wrong" "$adamant" self-test
closing
