#!/bin/bash
# --sample N: what is refused, what every form of the report says of it, that nothing but measurements is left out.
. "$(dirname "$0")/cli.sh"
python() { /usr/bin/python3 -c "$@"; }

for bad in 0 1048577 -1 1.5 x ''; do
  ok "--sample \"$bad\"" refuses "--sample: \"$bad\" is not a number from 1 to 1048576" "$adamant" run --cmd true --sample "$bad" --steps 1
done
"$adamant" gen --optimizer adam --steps 2 --elements 3 -o few.json 2>/dev/null && "$adamant" stream few.json | "$good" >few.txt || exit 2
ok "check refuses too" refuses '--sample: "0" is' "$adamant" check --sample 0 few.json few.txt
ok "verify too" refuses '--sample: "0" is' "$adamant" verify --sample 0 few.json
ok "check takes it" exits 0 "measured: 18 of 18 outputs (--sample 1048576)" "$adamant" check --sample 1048576 few.json few.txt
taken() { "$adamant" verify --sample 2 few.json <few.txt >out && grep -q 'measured: 18 of 18 outputs (--sample 2)' out; }
ok "verify takes it" taken
for command in stream merge; do
  ok "$command has no sample" exits 2 "--sample" "$adamant" $command --sample 2 few.json
done
help() { "$adamant" run --help | tr -s ' \n' ' ' | grep -q -e '--sample=N .* With --staged no, and in cases that the staged check is not for, everything is measured'; }
ok "the help says what it is" help

# judge NAME OPTION...: the report in all forms, of libadamant.
judge() {
  local form
  for form in text json tap junit; do
    "$adamant" run --cmd "$good" --name it --format $form "${@:2}" >"$1.$form" 2>/dev/null || return 1
  done
}
many=(--optimizer adamw --elements 40000 --steps 3 --cases 2 --seed 5)
ok "reports of all outputs" judge all "${many[@]}"
ok "those of a sample" judge some --sample 64 "${many[@]}"
one() { judge one --sample 1 "${many[@]}" && for form in text json tap junit; do cmp one.$form all.$form || return 1; done; }
ok "--sample 1 is the default" one
valid='import json, sys, jsonschema
schema = json.load(open(sys.argv[1] + "/spec/report.schema.json"))
for name in ("all", "some"):
    jsonschema.validate(json.load(open(name + ".json")), schema)
assert [json.load(open(name + ".json"))["sample"] for name in ("all", "some")] == [1, 64]'
ok "they obey their schema" python "$valid" "$root"
# In JSON six digits are left of an error.
columns='import json, sys
def load(name):
    return json.load(open(name + ".json"))
def columns(r):
    return [(row, n, c) for row in r["rows"] for n, c in row["variables"].items()]
def counts(r):
    for row, name, c in columns(r):
        verdicts = ("conforms", "deviates", "zero_sign", "undecided", "unbounded", "hidden")
        assert sum(c[v] for v in verdicts) == c["cells"] == row["element_steps"], (name, c)
        assert sum(c["met"].values()) == c["measured"] and c["hidden"] <= c["measured"] <= c["cells"], (name, c)
        h = c["histogram"]
        assert h["exact"] + sum(h["outputs"]) + c["infinite"] == c["measured"] - c["hidden"] - c["unbounded"], (name, h)
        assert c["correctly_rounded"] <= c["faithful"] <= c["measured"], name
        assert all(n <= c["measured"] for n in c["same_bits"].values()), name
        assert all(c[v] <= c["measured"] for v in verdicts[1:]), name
    assert r["met"] == {m: sum(c["met"][m] for _, _, c in columns(r)) for m in r["met"]}
    return sum(c["measured"] for _, _, c in columns(r)), sum(c["cells"] for _, _, c in columns(r))
'
sums() { python "$columns
measured, cells = counts(load('all'))
assert measured == cells == 40000 * 3 * 2 * 3
measured, asked = counts(load('some'))
assert asked == cells and measured * 128 >= cells, (measured, cells)
assert 64 * measured < 3 * cells, (measured, cells)"; }
ok "classes and distributions add up to the measured outputs, verdicts to all" sums
bounded() { python "$columns
near = lambda a, b: a == b or abs(a - b) <= 2 ** -20 + 2e-6 * max(a, b)
for (row, name, a), (_, _, s) in zip(columns(load('all')), columns(load('some'))):
    for key in ('cells', 'conforms', 'deviates', 'zero_sign', 'undecided', 'unbounded', 'hidden'):
        assert a[key] == s[key], (name, key)
    assert near(a['max'], s['max']) and a['steps']['t'] == s['steps']['t'] and len(a['steps']['t']) == 3, name
    assert all(near(x, y) for x, y in zip(a['steps']['error'], s['steps']['error'])), name
    for key in ('met', 'same_bits'):
        assert all(s[key][m] <= a[key][m] for m in a[key]), (name, key)
    assert all(s[key] <= a[key] for key in ('bound', 'largest_ratio', 'correctly_rounded', 'faithful', 'flushed')), name
assert load('all')['verdict'] == load('some')['verdict'] == 'conforms'"; }
ok "verdicts and largest errors are those of all outputs, the rest of some of them" bounded
said() { # in every form, with the sum over all columns
  local text form
  text=$(python "$columns
print('%d of %d outputs (--sample 64)' % counts(load('some')))")
  for form in text tap junit; do
    grep -qF "$text" some.$form && ! grep -q -e measured -e '--sample' all.$form || { echo "$form"; return 1; }
  done
  grep -q '^measured outputs by conformance class' some.text && grep -q '^# measured outputs of adamw binary32:' some.tap
}
ok "text, TAP and JUnit say how many" said
in_full() { # OPTION...: everything is measured, and nothing but that line is new
  judge full "${@}" && judge sampled --sample 64 "${@}" && python "$columns
measured, cells = counts(load('sampled'))
assert measured == cells > 0
a, s = load('full'), load('sampled')
assert s.pop('sample') == 64 and a.pop('sample') == 1 and a == s"
}
ok "--staged no measures everything" in_full --staged no --optimizer adamw --elements 300 --steps 4
ok "so does binary64" in_full --optimizer adamw --format binary64 --elements 300 --steps 4
ok "and semantics real" in_full --optimizer adamw --semantics real --elements 20 --steps 4
deviates() { # all of them are found, and shown
  for n in 1 64; do
    "$adamant" run --cmd "'$good' | sed -u 's/^\\(R [^ ]* 2 [0-9]*77 [0-9a-f]*\\) \\(...\\)../\\1 \\2ff/'" --name it --sample $n --format json \
      --optimizer adam --elements 3000 --steps 3 >d$n.json 2>/dev/null
    [ $? -eq 1 ] || return 1
  done
  python "$columns
a, s = load('d1'), load('d64')
assert a['deviating_outputs'] == s['deviating_outputs'] >= 30 and a['findings'] == s['findings'] and a['cases'] == s['cases']
assert all(x['steps']['deviating'] == y['steps']['deviating'] for (_, _, x), (_, _, y) in zip(columns(a), columns(s)))
counts(s)"
}
ok "every deviation is found" deviates

# ---- reports of a sample, made by hand from those of all outputs ----
edit() { # FROM TO SCRIPT
  python 'import json, sys
r = json.load(open(sys.argv[1]))
exec(sys.argv[3])
json.dump(r, open(sys.argv[2], "w"))' "$@"
}
fewer='
r["sample"] = 64
for row in r["rows"]:
    for c in row["variables"].values():
        assert c["met"]["identical"] == c["cells"] == 240000
        c["measured"] = c["met"]["identical"] = 5000
        c["correctly_rounded"] = 4321
r["met"]["identical"] = 15000'
page() {
  edit all.json by_hand.json "$fewer" && "$adamant" report by_hand.json --figures=all -o page.html &&
    "$adamant" report all.json --figures=all -o whole.html && python 'import re
def text(name):
    return re.sub("<[^>]*>", " ", re.sub("<br>", " ", open(name).read()))
page, whole = text("page.html"), text("whole.html")
assert page.count("measured: 15000 of 720000 outputs (--sample 64)") == 3, page.count("measured: 15000")
assert "one of every 64 blocks of 128 elements" in page and "Measured outputs by conformance class: 15000 identical" in page
assert len(re.findall(r"240000 5000 measured .*?5000 identical +86\.4&nbsp;%", page)) == 3
assert "|error| in ulp, measured outputs" in page and "|error| in ulp" in whole
assert "measured" not in whole and "--sample" not in whole and " Outputs by conformance class: 720000 identical" in whole' &&
    "$adamant" report all.json by_hand.json --figures=none -o two.html && grep -q '15000 identical<br>measured: 15000 of 720000 outputs (--sample 64)</td>' two.html
}
ok "the page says so wherever it shows them, and shares are of the measured" page
bad_page() { edit all.json edited.json "$2" && refuses "$1" "$adamant" report edited.json; }
theta='c = r["rows"][0]["variables"]["theta"]; '
ok "more measured than asked for" bad_page 'edited.json: rows[0].variables.theta: field "measured" is 240001, not within 0 to 240000' "$theta c['measured'] = 240001"
ok "hidden ones are measured" bad_page 'field "measured" is 4, not within 5 to 240000' "$theta c['hidden'] = 5; c['measured'] = 4"
ok "a sample of none" bad_page 'field "sample" is 0, not within 1 to 1048576' 'r["sample"] = 0'

# ---- shards and checkpoints ----
sweep=(--optimizer adamw --elements 300 --steps 3 --cases 3 --seed 5 --name it)
shard() { "$adamant" run --cmd "$good" "${sweep[@]}" --report "$1" --shard "${@:2}" >/dev/null 2>&1; }
shard 1.json 1/2 --sample 64 && shard 2.json 2/2 --sample 64 && shard other.json 2/2 --sample 32 && shard none.json 2/2 || exit 2
ok "shards of another sample" refuses "other.json: sample is 32, but 64 in 1.json" "$adamant" merge 1.json other.json
ok "of none" refuses "none.json: sample is 1, but 64 in 1.json" "$adamant" merge 1.json none.json
merged() {
  "$adamant" merge --format json 1.json 2.json >merged.json && python "$columns
parts = [counts(load(n)) for n in ('1', '2')]
assert counts(load('merged')) == tuple(map(sum, zip(*parts))) and load('merged')['sample'] == 64"
}
ok "merged, the measured ones add up" merged
large=(--optimizer radamw --elements 5000 --steps 7 --cases 4 --seed 5 --name it --sample 16)
whole() { # what is measured depends on the case alone
  "$adamant" run --cmd "$good" "${large[@]}" --report l.json >l.txt 2>/dev/null || return 1
  for n in 1 2 3; do "$adamant" run --cmd "$good" "${large[@]}" --report l$n.json --shard $n/3 >/dev/null 2>&1 || return 1; done
  "$adamant" merge --report lm.json l3.json l1.json l2.json >lm.txt && cmp l.json lm.json && cmp l.txt lm.txt &&
    "$adamant" run --cmd "$good" "${large[@]}" --checkpoint l.ckpt --report lc.json >/dev/null 2>&1 && cmp l.json lc.json && python "$columns
measured, cells = counts(load('l'))
assert measured < cells / 4, (measured, cells)"
}
ok "shards of a sample and a run with checkpoints are the whole run, byte for byte" whole
edited() { # with fewer measured in both
  local part='
for c in r["shard"]["state"]["rows"][0]["columns"]:
    c["measured"] = c["met"][0] = 100 + r["shard"]["number"]
'
  edit 1.json 1e.json "$part" && edit 2.json 2e.json "$part" && "$adamant" merge --format json 1e.json 2e.json >merged.json &&
    "$adamant" merge 1e.json 2e.json | grep -qF 'measured: 609 of 8100 outputs (--sample 64)' && python "$columns
assert all(c['measured'] == c['met']['identical'] == 203 and c['cells'] == 2700 for _, _, c in columns(load('merged')))"
}
ok "fewer in each" edited
bad_shard() { edit 2.json e.json "s = r['shard']; c = s['state']['rows'][0]['columns'][0]; $2" && refuses "$1" "$adamant" merge 1.json e.json; }
ok "a shard with more than asked for" bad_shard 'e.json: shard.state.rows[0].columns[0]: field "measured" is 901, not within 0 to 900' "c['measured'] = 901"
ok "a shard's sample that is none" bad_shard 'e.json: sample is 0, but 64 in 1.json' "s['run']['sample'] = 0"
first() { edit 1.json e.json "r['shard']['run']['sample'] = 0" && refuses 'e.json: shard: field "sample" is 0, not within 1 to 1048576' "$adamant" merge e.json; }
ok "the first shard's" first
# A program that keeps the checkpoint which stands when it is started.
printf '#!/bin/sh\n[ -e kept.json ] || cp c.json kept.json\nexec "%s"\n' "$good" >keeps && chmod +x keeps
run_keeps() { "$adamant" run --cmd ./keeps "${sweep[@]}" --checkpoint c.json "$@"; }
run_keeps --sample 64 --report r.json >/dev/null 2>&1 && [ -s kept.json ] || exit 2
resumed() { # OPTION... and what the checkpoint's line says
  cp kept.json c.json && exits 2 "$1" run_keeps --resume "${@:2}" && [ "$(grep -c '^adamant' err)" -eq 1 ] && [ ! -s out ] && cmp c.json kept.json
}
ok "resume with another sample" resumed "c.json: run.sample is 64, but 32 in this run" --sample 32
ok "with none" resumed "c.json: run.sample is 64, but 1 in this run"
again() { cp kept.json c.json && run_keeps --resume --sample 64 --report again.json >/dev/null 2>&1 && cmp again.json r.json; }
ok "with the same" again
closing
