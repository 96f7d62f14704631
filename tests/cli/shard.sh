#!/bin/bash
# Shards, merge, checkpoints: the report of the parts is that of the whole, byte for byte.
. "$(dirname "$0")/cli.sh"

cp "$vectors"/{adamw_binary32_random,adam_binary32_random,adam_binary64_bits,adam_binary32_cancellation,adam_l2_binary64_random}.json .
files=(*.json)
sweep=(--optimizer adamw --elements 20 --steps 7 --cases 13 --seed 5)

whole() { # NAME COMMAND...: the reports of the unsharded run
  mkdir -p "$1" && "${@:2}" --name "$1" --report "$1/json" >"$1/text" 2>/dev/null
  whole_status=$?
  [ $whole_status -le 3 ] || [ $whole_status -eq 77 ]
}
split() { # NAME N COMMAND...
  rm -f "$1"/shard*.json
  for ((i = 1; i <= $2; i++)); do
    "${@:3}" --name "$1" --shard "$i/$2" --report "$1/shard$i.json" >/dev/null 2>&1 || [ $? -ne 2 ] || return 1
  done
}
merged() { # NAME: all four forms, shards in random order
  local shards status
  mapfile -t shards < <(shuf -e "$1"/shard*.json)
  "$adamant" merge --report "$1/merged.json" "${shards[@]}" >"$1/merged.text"
  status=$?
  [ $status -eq "$whole_status" ] || { echo "status $status, not $whole_status"; return 1; }
  cmp "$1/json" "$1/merged.json" && cmp "$1/text" "$1/merged.text" || return 1
  [ ! -e "$1/tap" ] || for form in tap junit; do
    "$adamant" merge --format $form "$1"/shard*.json | cmp - "$1/$form" || return 1
  done
}
same() { # NAME N COMMAND...: the merged report of N shards is that of the unsharded run
  whole "$1" "${@:3}" && split "$@" && merged "$1"
}
judge() { "$adamant" run --cmd "$1" "${@:2}"; }

for n in 1 2 3 7; do
  ok "$n shards of vector files" same good $n judge "$good" "${files[@]}"
done
ok "more shards than cases" same few 5 judge "$good" adamw_binary32_random.json
for n in 2 5; do
  ok "$n shards of a sweep" same sweep $n judge "$good" "${sweep[@]}"
  ok "$n shards with deviations and their diagnosis" same bad $n judge "$planted sqrt_dropped" "${files[@]}"
done
diagnosed() { grep -q 'sqrt_dropped' bad/merged.text && grep -q 'more deviating outputs' bad/merged.text; }
ok "which are there" diagnosed
ok "a sweep with deviations" same badsweep 4 judge "$planted sqrt_dropped" "${sweep[@]}"
ok "bits, zero signs and what is skipped" same zeros 3 judge "$planted zero_sign" --bits "$vectors"/adam_binary32_{bits,negative_zero,eps_zero}.json
ok "with an order" same order 3 judge "$good" --order adam "${files[@]}"
ok "hidden averages" same hidden 3 judge "'$good' | sed -u -E 's/^(R .*) [0-9a-f]+ [0-9a-f]+$/\1 - -/'" adam_binary32_random.json adam_binary32_cancellation.json
# Cases 5 and 10 end the program, which is started again.
cat >crashes <<CRASH
#!/bin/bash
while IFS= read -r line; do
  [[ \$line == "H case/"*[05]" adamw "* ]] && exit
  printf '%s\n' "\$line"
done | '$good'
exit 7
CRASH
chmod +x crashes
ok "a program that crashes in some cases" same crash 3 judge ./crashes "${sweep[@]}"
crashed() { grep -q 'program failures' crash/text && grep -q '^FAIL .*crashed' crash/merged.text; }
ok "which is told" crashed
ending() { same ending 4 judge "'$good'; exit 7" "${sweep[@]}" && [ "$(grep -c 'end of the program' ending/merged.text)" -eq 1 ]; }
ok "a bad ending is told once" ending
other_bytes() { same bytes 2 judge "sed -u 's/^S .*/\xff\xc3\x28/;t;d'" --timeout 5 --cases 2; }
ok "answers that are not UTF-8" other_bytes
in_forms() {
  whole forms judge "$planted sqrt_dropped" "${sweep[@]}"
  for form in tap junit; do
    judge "$planted sqrt_dropped" "${sweep[@]}" --name forms --format $form >forms/$form 2>/dev/null
  done
  split forms 3 judge "$planted sqrt_dropped" "${sweep[@]}" && merged forms
}
ok "TAP and JUnit too" in_forms

piped() { # stream | impl | verify of shards
  judge "$good" "${sweep[@]}" --name pipe --report pipe.json >/dev/null 2>&1
  for i in 1 2 3; do
    "$adamant" stream "${sweep[@]}" --shard $i/3 2>/dev/null | "$good" |
      "$adamant" verify "${sweep[@]}" --shard $i/3 --name pipe --report pipe$i.json >/dev/null 2>&1 || return 1
  done
  "$adamant" merge --report pipe.merged pipe3.json pipe1.json pipe2.json >/dev/null && cmp pipe.json pipe.merged
}
ok "stream and verify of shards" piped
recorded() { # check of shards
  judge "$good" adam_binary32_random.json --name check --report check.json >/dev/null
  for i in 1 2; do
    "$adamant" stream adam_binary32_random.json --shard $i/2 | "$good" >answers &&
      "$adamant" check adam_binary32_random.json answers --shard $i/2 --name check --report check$i.json >/dev/null || return 1
  done
  "$adamant" merge --report check.merged check1.json check2.json >/dev/null && cmp check.json check.merged
}
ok "check of shards" recorded
streams() { # the shards of a stream are its cases, each once
  "$adamant" stream "${sweep[@]}" 2>/dev/null | sort >all
  for i in 1 2 3 4; do "$adamant" stream "${sweep[@]}" --shard $i/4 2>/dev/null; done | sort | cmp - all
}
ok "the shards of a stream are the stream" streams
as_file() { # the same inputs in a vector file
  "$adamant" gen "${sweep[@]}" -o case.json 2>/dev/null &&
    cmp <("$adamant" stream case.json) <("$adamant" stream "${sweep[@]}" 2>/dev/null) && exits 0 "" "$adamant" show case.json#13 --t 2 --elem 3
}
ok "gen --cases writes the cases of the sweep" as_file
independent() { # no two cases draw the same gradients
  [ "$("$adamant" stream "${sweep[@]}" 2>/dev/null | awk '$1 == "G" {print $3, $4, $5}' | sort | uniq -d | wc -l)" -eq 0 ]
}
ok "its cases have inputs of their own" independent
schema() {
  /usr/bin/python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open("sweep/shard1.json")), json.load(open(sys.argv[1] + "/spec/report.schema.json")))' "$root"
}
ok "the report of a shard is valid against the schema" schema

ok "no page of a shard alone" refuses "sweep/shard1.json: the report of a shard" "$adamant" report sweep/shard1.json -o page.html

shard() { judge "$good" "${sweep[@]}" --name s --report "$1" --shard "${@:2}" >/dev/null 2>&1; }
shard a1.json 1/3 && shard a2.json 2/3 && shard a3.json 3/3 && shard b1.json 1/2 && shard b2.json 2/2 || exit 2
merge=("$adamant" merge)
ok "a shard is missing" refuses "missing: shard 2/3" "${merge[@]}" a1.json a3.json
ok "two shards are missing" refuses "missing: shards 1/3 3/3" "${merge[@]}" a2.json
ok "a shard is there twice" refuses "a1.json: shard: 1/3 again, it is in ./a1.json" "${merge[@]}" ./a1.json a2.json a1.json
overlap() { cp a1.json a1copy.json && refuses "a1copy.json: shard: 1/3 again, it is in a1.json" "${merge[@]}" a1.json a2.json a3.json a1copy.json; }
ok "a copy of one" overlap
ok "shards of another number" refuses "b2.json: shard: one of 2 shards, but those of a1.json are 3" "${merge[@]}" a1.json b2.json
differs() { # PLACE COMMAND OPTION...: shard 2 of 3 with other options
  local text=$1
  shift
  "$adamant" run --cmd "$good" "$@" --shard 2/3 --report d.json >/dev/null 2>&1
  refuses "$text" "${merge[@]}" a1.json d.json a3.json
}
base=(--optimizer adamw --elements 20 --steps 7 --cases 13)
ok "another seed" differs 'd.json: sweep.seed is "6", but "5" in a1.json' "${base[@]}" --seed 6 --name s
ok "another hyperparameter" differs 'd.json: sweep.lr is' "${base[@]}" --seed 5 --lr 1e-2 --name s
ok "another optimizer" differs 'd.json: sweep.optimizer is "adam", but "adamw"' "${base[@]}" --optimizer adam --seed 5 --name s
ok "another number of cases" differs 'd.json: cases is 12, but 13 in a1.json' "${base[@]}" --cases 12 --seed 5 --name s
ok "another implementation" differs 'd.json: implementation is "t", but "s"' "${base[@]}" --seed 5 --name t
ok "another order" differs 'd.json: order is "reference", but "any"' "${base[@]}" --seed 5 --name s --order reference
ok "vector files instead" differs 'd.json: cases is' adam_binary32_random.json --name s
other_file() { # the same path, other content
  "$adamant" gen "${base[@]}" --seed 1 -o v.json 2>/dev/null && judge "$good" v.json --name v --shard 1/2 --report v1.json >/dev/null
  "$adamant" gen "${base[@]}" --seed 2 -o v.json 2>/dev/null && judge "$good" v.json --name v --shard 2/2 --report v2.json >/dev/null
  refuses 'v2.json: vectors[0].' "${merge[@]}" v1.json v2.json
}
ok "another vector file" other_file
edited() { # SCRIPT TEXT: a2.json changed by sed
  sed "$1" a2.json >e.json
  cmp -s e.json a2.json && return 1
  refuses "$2" "${merge[@]}" a1.json e.json a3.json
}
version() { edited 's/"generator": "adamant [0-9.]*"/"generator": "adamant 0.0.9"/' 'e.json: generator is "adamant 0.0.9"'; }
ok "another version" version
all_other() { sed 's/"generator": "adamant [0-9.]*"/"generator": "adamant 0.0.9"/' a1.json >e.json; refuses "e.json: shard: written by adamant 0.0.9, this is adamant" "${merge[@]}" e.json; }
ok "all of another version" all_other
ok "a number that is none" edited 's/"cells": [0-9]*,/"cells": -1,/' "e.json: shard.state.rows[0].columns[0]: field \"cells\" is -1"
ok "a pattern that is none" edited 's/"largest_error": "[0-9a-f]/"largest_error": "x/' 'field "largest_error"'
ok "a field too many" edited 's/"zero_signs":/"more": 1, "zero_signs":/' 'unknown field "more"'
ok "a bucket that is none" edited 's/"errors": "[0-9]*/"errors": "99999999/' 'field "errors"'
ok "a case of another shard" edited '0,/"place": 1,/s//"place": 2,/' 'place 2 is none of this shard'
ok "a case too few" edited 's/"not_tried": 0,/"not_tried": 1,/' 'e.json: shard.state: 5 cases, of 4'
ok "an optimizer that is none" edited 's/"optimizer": "adamw"/"optimizer": "adamx"/' 'adamx'
truncated() { head -c 5000 a2.json >e.json && refuses "e.json: line " "${merge[@]}" a1.json e.json a3.json; }
ok "half a report" truncated
ok "the report of a whole run" refuses "sweep/json: not the report of a shard" "${merge[@]}" sweep/json
ok "no file" refuses "nothing.json: No such file" "${merge[@]}" nothing.json
ok "a folder" refuses "sweep: " "${merge[@]}" sweep
ok "no arguments" refuses "no report of a shard given" "${merge[@]}"
for bad in 0/3 4/3 1/0 1 1/ /2 1/2/3 -1/2 1/2x 1/1000001; do
  ok "--shard $bad" refuses "--shard: \"$bad\" is not I/N" "$adamant" run --cmd true --shard $bad adam_binary32_random.json
done

damaged='import random, sys
sys.path.insert(0, sys.argv[1] + "/tests/fuzz")
import fuzz
rng = random.Random(6)
seeds = {name: open(name, "rb").read() for name in ("bad/shard1.json", "forms/shard2.json")}
for k in range(60):
    name = rng.choice(sorted(seeds))
    data = rng.choice(fuzz.MUTATIONS)(rng, seeds[name])
    open("damaged.json", "wb").write(data)
    others = [f"{name[:-6]}{i}.json" for i in range(1, 6 if name[0] == "b" else 4) if f"{i}.json" != name[-6:]]
    done = fuzz.subprocess.run([sys.argv[2], "merge", "damaged.json", *others], capture_output=True, timeout=60)
    wrong = fuzz.complaint(done, False)
    if wrong:
        sys.exit(f"{k} of {name}: {wrong}: {done.stderr}")'
ok "damaged shards are refused in one line, or merged" /usr/bin/python3 -c "$damaged" "$root" "$adamant"

in_parallel() {
  whole par judge "$good" "${sweep[@]}"
  rm -f par/shard*
  seq 6 | parallel --will-cite -j 2 "'$adamant' run --cmd '$good' ${sweep[*]} --name par --shard {}/6 --report par/shard{}.json >/dev/null 2>&1" || return 1
  merged par
}
if command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q GNU; then
  ok "GNU parallel" in_parallel
else
  echo "skipped: GNU parallel is not installed (make setup)"
fi

# Programs that say when a case begins, and then take a twentieth of a second. A name of its own, for pgrep.
slow=slow$$
for name in $slow "$slow"bad; do
  program="'$good'"
  [ $name = $slow ] || program="$planted sqrt_dropped"
  cat >$name <<SLOW
#!/bin/bash
while IFS= read -r line; do
  [ "\${line:0:1}" = H ] && echo >>asked && sleep 0.05
  printf '%s\n' "\$line"
done | $program
SLOW
  chmod +x $name
done
run_slow=("$adamant" run --cmd ./$slow "${sweep[@]}" --name slow)
"${run_slow[@]}" --report slow.json >slow.text 2>/dev/null
ends_same() { cmp slow.json "$1" && cmp slow.text out && [ ! -e c.json ]; }
undisturbed() { "${run_slow[@]}" --checkpoint c.json --checkpoint-every 0 --report r.json >out 2>/dev/null && ends_same r.json; }
ok "checkpoints change nothing" undisturbed
interrupt() { # SIGNAL CASES COMMAND...: the signal when so many cases were asked; the status
  : >asked
  "${@:3}" >out 2>err &
  local pid=$!
  for ((i = 0; i < 3000; i++)); do
    [ "$(wc -l <asked)" -lt "$2" ] || break
    sleep 0.01
  done
  kill "-$1" $pid
  wait $pid
}
stopped() { # SIGNAL STATUS OPTION...: in mid-course, then resumed
  rm -f c.json r.json
  interrupt "$1" 4 "${run_slow[@]}" --checkpoint c.json --report r.json "${@:3}"
  local status=$?
  [ $status -eq "$2" ] && [ -s c.json ] && [ ! -e r.json ] && [ "$(echo c.json*)" = c.json ] || { echo "status $status"; cat err; return 1; }
  if [ "$1" != KILL ]; then
    grep -q 'resume continues from c.json' err || return 1
  fi
  grep -q '"next": [1-9]' c.json || return 1
  "${run_slow[@]}" --checkpoint c.json --resume --report r.json >out 2>err && ends_same r.json
}
ok "SIGTERM, then --resume" stopped TERM 143
ok "SIGINT" stopped INT 130
ok "kill -9" stopped KILL 137 --checkpoint-every 0
twice() { # a shard of a program that deviates
  local one=("$adamant" run --cmd ./"$slow"bad "${sweep[@]}" --name t --shard 1/2 --report u.json --checkpoint c.json --resume)
  judge "$planted sqrt_dropped" "${sweep[@]}" --name t --shard 1/2 --report t.json >/dev/null 2>&1
  rm -f c.json
  interrupt TERM 3 "${one[@]}"
  [ $? -eq 143 ] || return 1
  interrupt TERM 2 "${one[@]}"
  [ $? -eq 143 ] && grep -q '"next": 6' c.json || return 1
  "${one[@]}" >/dev/null 2>&1
  cmp t.json u.json
}
ok "a shard that deviates, resumed twice" twice
rm -f c.json
interrupt TERM 3 "${run_slow[@]}" --checkpoint c.json
cp c.json kept.json
resume() { refuses2 "$1" "$adamant" run --cmd "${cmd:-./$slow}" --checkpoint c.json --resume --name slow "${@:2}"; }
refuses2() { # as refuses, beside the announcement of the case; the file stays as it is
  exits 2 "$1" "${@:2}" && [ "$(grep -c '^adamant' err)" -eq 1 ] && [ ! -s out ] && cmp c.json kept.json
}
ok "resume with another command" eval 'cmd=./slower resume "c.json: command is \"./$slow\", but \"./slower\" in this run" "${sweep[@]}"'
ok "with another seed" resume 'c.json: run.sweep.seed is "5", but "6" in this run' "${base[@]}" --seed 6
ok "with other vectors" resume 'c.json: run.cases is 13, but' adam_binary32_random.json
ok "with a shard" resume 'c.json: number is 0, but 1 in this run' "${sweep[@]}" --shard 1/2
ok "without --resume" refuses2 "c.json: there is a checkpoint already" "$adamant" run --cmd ./$slow "${sweep[@]}" --checkpoint c.json
sed 's/"next": [0-9]*/"next": 9/' kept.json >c.json
ok "with another place" eval 'mv kept.json older.json; cp c.json kept.json; resume "c.json: state: 2 cases, of 9" "${sweep[@]}"'
mv older.json c.json
sed -i 's/"generator": "adamant [0-9.]*"/"generator": "adamant 0.0.9"/' c.json && cp c.json kept.json
ok "of another version" resume 'c.json: run.generator is "adamant 0.0.9"' "${sweep[@]}"
head -c 500 c.json >kept.json && cp kept.json c.json
ok "half a checkpoint" resume 'c.json: line ' "${sweep[@]}"
cp a1.json c.json && cp a1.json kept.json
ok "a report instead" resume 'c.json: not a checkpoint' "${sweep[@]}"
rm -f v.ckpt
interrupt TERM 3 "$adamant" run --cmd ./$slow adam_binary32_random.json --checkpoint v.ckpt
damaged='import random, sys
sys.path.insert(0, sys.argv[1] + "/tests/fuzz")
import fuzz
rng = random.Random(7)
seed = open("v.ckpt", "rb").read()
for k in range(40):
    open("damaged.ckpt", "wb").write(rng.choice(fuzz.MUTATIONS)(rng, seed))
    done = fuzz.subprocess.run([sys.argv[2], "run", "--cmd", sys.argv[3], "adam_binary32_random.json", "--name", "./" + sys.argv[4],
                                "--checkpoint", "damaged.ckpt", "--resume"], capture_output=True, timeout=60)
    wrong = fuzz.complaint(done, False)
    if wrong:
        sys.exit(f"{k}: {wrong}: {done.stderr}")'
ok "damaged checkpoints are refused in one line, or resumed" /usr/bin/python3 -c "$damaged" "$root" "$adamant" ./$slow $slow
ok "--resume alone" refuses "--resume needs --checkpoint" "$adamant" run --cmd true adam_binary32_random.json --resume
ok "a checkpoint that cannot be written" exits 2 "nowhere/c.json: No such file" "$adamant" run --cmd "$good" adam_binary32_random.json --checkpoint nowhere/c.json
ok "an interval that is none" refuses "--checkpoint-every: \"x\"" "$adamant" run --cmd true adam_binary32_random.json --checkpoint-every x
first_start() { rm -f c.json; exits 0 "beginning with the first case" "$adamant" run --cmd "$good" adam_binary32_random.json --checkpoint c.json --resume && [ ! -e c.json ]; }
ok "--resume without a file begins" first_start
orphans() { ! pgrep -a -r R,S,D "^$slow"; }
ok "no program is left" orphans

on_terminal() {
  script -qec "'$adamant' run --cmd ./$slow ${sweep[*]} --shard 1/2" /dev/null </dev/null >out
  grep -q 'case 1 of 7, step ' out && grep -q 'case [2-7] of 7, step .* left' out
}
ok "progress on a terminal" on_terminal
quiet() { "${run_slow[@]}" >/dev/null 2>err; ! grep -q 'case 1 of' err; }
ok "and nowhere else" quiet
closing
