#!/bin/bash
# Conformance classes: which statement holds of every output, in all forms of the report, and what does not change it.
. "$(dirname "$0")/cli.sh"
python() { /usr/bin/python3 -c "$@"; }
textbook="$root/$B/tests/conformance/textbook"
files=("$vectors"/adam_binary32_{random,first_step,betas,square_threshold,subnormal,free_run,bits}.json)

judge() { # NAME STATUS COMMAND OPTION...: the report in all forms
  local status form
  for form in text json tap junit; do
    "$adamant" run --cmd "$3" --name "$1" "${files[@]}" "${@:4}" --format $form >"$1.$form"
    status=$?
    [ $status -eq "$2" ] || { echo "status $status, not $2"; return 1; }
  done
}
ok "the reports of libadamant" judge good 0 "$good" --bits
ok "those of a textbook Adam" judge book 1 "$textbook"

agree='import json, re, sys, xml.etree.ElementTree as E
def size(x):
    return float("inf") if isinstance(x, str) else abs(x or 0)
def counts(name):
    r = json.load(open(name + ".json"))
    classes = list(r["met"])
    total = dict.fromkeys(classes, 0)
    for row in r["rows"]:
        for v in row["variables"].values():
            assert sum(v["met"].values()) == v["measured"] == v["cells"], (row["class"], v["met"])
            assert v["met"]["hidden"] == v["hidden"] and v["met"]["unclassed"] <= v["unbounded"] + v["undecided"] + v["conforms"]
            for c in classes:
                total[c] += v["met"][c]
    assert total == r["met"]
    line = next(l for l in open(name + ".text") if re.match(r"adam binary32  +\d+ +\d+ ", l)).split()
    head = next(l for l in open(name + ".text") if l.startswith("outputs by conformance class")).split()
    assert dict(zip(head[4:], map(int, line[2:]))) == {c: n for c, n in total.items() if c != "hidden"}
    comment = next(l for l in open(name + ".tap") if l.startswith("# outputs of adam binary32: "))
    assert {c: int(n) for n, c in (x.split() for x in comment.split(": ")[1].split(","))} == total
    properties = E.parse(name + ".junit").getroot().findall("properties/property")
    assert {p.get("name"): int(p.get("value")) for p in properties} == {"met adam binary32 " + c: n for c, n in total.items()}
    return r, total
'
ok "they agree: text, JSON, TAP, JUnit" python "$agree
for name in ('good', 'book'): counts(name)"
ok "libadamant has the reference's bits in every output, free-running too" python "$agree
r, n = counts('good')
assert n['identical'] == sum(n.values()) > 3000, n
assert {row['semantics'] for row in r['rows']} == {'step', 'real', 'bits'}"
ok "the textbook reaches every class" python "$agree
r, n = counts('book')
assert all(n[c] > 0 for c in ('identical', 'reference', 'order', 'general', 'outside', 'unclassed')), n
assert n['general'] + n['outside'] <= r['deviating_outputs'] <= n['general'] + n['outside'] + n['unclassed'], n
for row in r['rows']:
    for v in row['variables'].values():
        w = v['worst']
        if w and w['met'] == 'reference': assert abs(w['ulp']) <= w['reference_bound'] * 1.00001
        if w and w['met'] == 'general': assert max(w['bound'], w['reference_bound']) < abs(w['ulp']) <= w['general_bound'] * 1.00001
        if w and w['met'] == 'outside': assert size(w['ulp']) > max(map(size, (w['bound'], w['reference_bound'], w['general_bound']))) or w['bound'] == 'infinity'"
general() { # the general class accepted: the same classes, and what deviates is outside
  judge lax 1 "$textbook" --accept general && python "$agree
(r, n), (s, m) = counts('lax'), counts('book')
assert n == m and r['deviating_outputs'] == n['outside'] < s['deviating_outputs'] and r['accepted_class'] == 'general', (n, m)
assert sum(v['unbounded'] for row in r['rows'] for v in row['variables'].values()) <= n['unclassed']
w = [v['worst'] for row in r['rows'] for v in row['variables'].values() if v['worst']]
assert any(x['met'] == 'general' and x['verdict'] == 'conforms' and x['bound'] == x['general_bound'] for x in w)" &&
    grep -q '^accepted beside them: .* times as often as the step program, theorem Adamant.Rounding.general_bound.general_error$' lax.text
}
ok "--accept general" general
ok "it is order or general" refuses '--accept: "all" is not order or general' "$adamant" run --cmd "$good" --accept all "${files[0]}"
shards() { # with the general class, byte for byte
  for i in 1 2 3; do
    "$adamant" run --cmd "$textbook" --name lax "${files[@]}" --accept general --shard $i/3 --report lax$i.json >/dev/null || [ $? -eq 1 ] || return 1
  done
  for form in text json tap junit; do
    "$adamant" merge --format $form lax[123].json | cmp - lax.$form || return 1
  done
}
ok "shards of it" shards
mixed() {
  "$adamant" run --cmd "$textbook" --name lax "${files[@]}" --shard 2/3 --report lax2.json >/dev/null
  refuses 'lax2.json: general is 0, but 1 in lax1.json' "$adamant" merge lax[123].json
}
ok "shards of different acceptance are no run" mixed
page() { # the page says what was accepted, and the counts of each variable
  "$adamant" report --figures=none lax.json -o lax.html && python 'import json, re
r, text = json.load(open("lax.json")), open("lax.html").read()
for row in r["rows"]:
    for v in row["variables"].values() if row["element_steps"] else ():
        assert "<td>" + "<br>".join(f"{n} {c}" for c, n in v["met"].items() if n and c != "hidden") + "</td>" in text, v["met"]
assert "<p>Outputs by conformance class: " + ", ".join(f"{n} {c}" for c, n in r["met"].items() if n and c != "hidden") in text
assert "and of any order, theorem " + r["general_theorem"] in text'
}
ok "its page" page
reference() { # no order but the reference in use: what it accepts is no less
  judge own 1 "$textbook" --order reference && python "$agree
(r, n), (_, any) = counts('own'), counts('book')
assert n['order'] == 0 < any['order'] and n['identical'] < any['identical']
assert n['outside'] + n['unclassed'] > any['outside'] + any['unclassed'], (n, any)"
}
ok "under the reference alone no output is another order's" reference
nan() { # beta2 rounds to 1 in binary32: 0/0, where the exact value is a number and an intermediate may overflow
  python 'import json
r = json.load(open("book.json"))
row = next(x for x in r["rows"] if x["class"] == "betas")
theta = row["variables"]["theta"]
assert theta["infinite"] > 0 == theta["unbounded"] and theta["met"]["unclassed"] == 0, theta'
}
ok "NaN for an ordinary number deviates where no bound is finite" nan

flushed() { # PLANTED OPTION FILE: an acceptance set changes verdicts, not classes
  "$adamant" run --cmd "$planted $1" "$3" --format json >strict.json
  "$adamant" run --cmd "$planted $1" "$3" "$2" --format json >zeros.json
  python 'import json
a, b = (json.load(open(n + ".json")) for n in ("strict", "zeros"))
assert a["met"] == b["met"] and a["deviating_outputs"] > b["deviating_outputs"], (a["met"], b["met"])'
}
ok "accepting zeros for subnormal numbers changes no class" flushed flush_to_zero --accept-flush-to-zero "$vectors/adam_binary32_subnormal.json"
ok "nor does accepting any sign of zero" flushed zero_sign --accept-any-zero-sign "$vectors/adam_binary32_negative_zero.json"
hidden() { # what is carried has a class of its own; theta of libadamant has its bits
  "$adamant" run --cmd "'$good' | sed -u -E 's/^(R .*) [0-9a-f]+ [0-9a-f]+$/\1 - -/'" "${files[0]}" --format json >hidden.json &&
    python 'import json
v = json.load(open("hidden.json"))["rows"][0]["variables"]
assert v["m"]["met"]["hidden"] == v["m"]["cells"] and v["theta"]["met"]["identical"] == v["theta"]["cells"] > 0, v'
}
ok "hidden averages" hidden

show() { # the class, and the bound of each order
  local line
  line=$(grep -m 1 '^FAIL' book.text | sed 's/.*again: adamant //')
  bash -c "'$adamant' $line" >shown
  [ $? -eq 1 ] && grep -q '^conformance classes' shown && grep -qE '^[a-z]+ +outside ' shown &&
    [ "$(grep -cE '^ +general +[0-9.e+]+, no quantity' shown)" -eq 3 ] &&
    [ "$(grep -cE '^ +adam +[0-9.e+]+, the reference' shown)" -eq 3 ] && [ "$(grep -cE '^ +pytorch_adam +[0-9.e+]+' shown)" -eq 3 ]
}
ok "show prints the class and every bound" show
shown_general() { # --accept general there too
  local line
  line=$(/usr/bin/python3 -c 'import json
r = json.load(open("lax.json"))
print(next(v["worst"]["again"][8:] for row in r["rows"] for v in row["variables"].values() if v["worst"] and v["worst"]["met"] == "general"))')
  bash -c "'$adamant' $line" >shown
  [ $? -eq 1 ] && bash -c "'$adamant' $line --accept general" >shown
  grep -q '^conforms: .*general, got .*(any order, theorem Adamant.Rounding.general_bound.general_error)' shown
}
ok "and judges by the general theorem" shown_general

# ---- stream asks what check may skip ----
"$adamant" stream "${files[@]}" | "$good" >all.txt
grep -v '^R adam_binary32_bits/' all.txt >without.txt
for answers in all without; do
  ok "check without --bits reads over the answers to them ($answers)" exits 0 "0 program failures" "$adamant" check "${files[@]}" $answers.txt
done
ok "check --bits judges them" exits 0 "0 skipped" "$adamant" check --bits "${files[@]}" all.txt
ok "and misses them" exits 1 "missing lines (the answers end)" "$adamant" check --bits "${files[@]}" without.txt
between() { # skipped cases first and in the middle
  local mixed=("${files[6]}" "${files[0]}" "${files[6]/adam_/adamw_}" "${files[1]}")
  "$adamant" stream "${mixed[@]}" | "$good" | "$adamant" verify "${mixed[@]}" >out && grep -q ' 10 skipped' out && grep -q ' 0 program failures' out
}
ok "wherever they stand" between
other() { # two optimizers, and an order of one of them
  "$adamant" stream "${files[0]}" "${files[0]/adam_/adamw_}" | "$good" | "$adamant" verify --order adamw "${files[0]}" "${files[0]/adam_/adamw_}" >out &&
    grep -q ' 4 skipped' out && grep -q ' 0 program failures' out
}
ok "nor are answers of another optimizer too much" other
too_much() { (cat all.txt && echo "R adam_binary32_random/1 1 0 0 0 0 0") >more.txt; exits 1 "too much output" "$adamant" check "${files[@]}" more.txt; }
ok "what nobody asked is too much" too_much
closing
