#!/bin/bash
# The staged check of binary32: every report is that of the full judge, byte for byte.
. "$(dirname "$0")/cli.sh"

# same STATUS COMMAND ARGUMENTS...: text and JSON of `run`, with and without the staged check.
same() {
  local want=$1 status
  for staged in yes no; do
    status=0
    "$adamant" run --cmd "$2" --name it --staged $staged --report "$staged.json" "${@:3}" >"$staged.txt" 2>"$staged.err" || status=$?
    [ "$status" -eq "$want" ] || { echo "status $status, not $want (--staged $staged)"; tail -n 3 "$staged.err" "$staged.txt"; return 1; }
  done
  cmp yes.json no.json && cmp yes.txt no.txt
}
sweep=(--optimizer adamw --elements 300 --steps 6 --cases 2 --seed 5)

for optimizer in "$root"/spec/steps/*.fpcore; do
  optimizer=$(basename "$optimizer" .fpcore)
  ok "libadamant, $optimizer" same 0 "$good" --optimizer "$optimizer" --elements 400 --steps 7 --seed 3
done
for class in $("$adamant" list --classes | awk '{print $1}'); do
  ok "inputs $class" same 0 "$good" --optimizer amsgrad --class "$class" --elements 150 --steps 5 --seed 3
done
ok "a dialect" same 0 "$planted none" --optimizer adamw --dialect eps=hat,decay=after --elements 200 --steps 4
ok "in mid-course" same 0 "$good" --optimizer radam --first-t 1000 --elements 300 --steps 5
ok "before and after the gate" same 0 "$good" --optimizer radamw --elements 150 --steps 9
ok "more steps than the curve has bins" same 0 "$good" --optimizer adam --elements 40 --steps 900
ok "more elements than the figure follows" same 0 "$good" --optimizer adam --elements 1500 --steps 3
ok "hyperparameters at the edge" same 0 "$good" --optimizer adamw --lr 0 --weight-decay 0 --eps 0 --elements 150 --steps 4
ok "one order" same 0 "$good" --order reference "${sweep[@]}"
ok "the order of PyTorch" same 0 "$good" --order pytorch_adamw --optimizer adamw --elements 20 --steps 3
textbook=$root/$B/tests/conformance/textbook
ok "a textbook's Adam" same 1 "$textbook" --optimizer adam --elements 300 --steps 8
for fault in $("$planted" --list | awk '{print $1}' | grep -vE '^(none|silent|slow|crash)' | head -n 12); do
  both() { same 1 "$planted $fault" --timeout 2 --optimizer adamw --elements 150 --steps 4 ||
    same 0 "$planted $fault" --timeout 2 --optimizer adamw --elements 150 --steps 4; }
  ok "planted: $fault" both
done
changed() { same "$1" "'$good' | sed -u '$2'" "${sweep[@]}"; }
ok "one output some places beside" changed 1 's/^\(R [^ ]* 3 77 [0-9a-f]* [0-9a-f]*\)[0-9a-f]/\18/'
ok "one output far off" changed 1 's/^\(R [^ ]* 3 77 [0-9a-f]* ...\)../\1ff/'
ok "one NaN" changed 1 's/^\(R [^ ]* 3 77 [0-9a-f]*\) ......../\1 7fc00000/'
ok "one zero of the other sign" changed 1 's/^\(R [^ ]* 2 5 [0-9a-f]* [0-9a-f]*\) ......../\1 80000000/'
ok "a negative v" changed 1 's/^\(R [^ ]* 3 77 .*\) \(.\)\(.......\)$/\1 b\3/'
ok "averages hidden from the third step on" same 0 "'$good' | sed -u -E 's/^(R [^ ]* [3-9] .*) [0-9a-f]+ [0-9a-f]+\$/\1 - -/'" --optimizer adamw --elements 60 --steps 5
ok "averages hidden in mid-step" same 0 "'$good' | sed -u -E 's/^(R [^ ]* 3 [3-9].*) [0-9a-f]+ [0-9a-f]+\$/\1 - -/'" --optimizer adamw --elements 60 --steps 5
ok "a line dropped" changed 1 '/^R [^ ]* 2 40 /d'
ok "ends in mid-step" same 1 "'$good' | head -n 700" --timeout 2 "${sweep[@]}"
streamed() {
  "$adamant" stream "${sweep[@]}" 2>/dev/null | "$good" >answers
  for staged in yes no; do
    "$adamant" verify --staged $staged --report $staged.json "${sweep[@]}" <answers >/dev/null 2>&1 || return 1
  done
  cmp yes.json no.json
}
ok "answers of a stream" streamed
sharded() { # the shards by either way, merged
  "$adamant" run --cmd "$good" --name it --shard 1/2 --report 1.json "${sweep[@]}" >/dev/null 2>&1 &&
    "$adamant" run --cmd "$good" --name it --staged no --shard 2/2 --report 2.json "${sweep[@]}" >/dev/null 2>&1 &&
    "$adamant" merge --report merged.json 1.json 2.json >/dev/null && same 0 "$good" "${sweep[@]}" && cmp merged.json yes.json
}
ok "shards judged either way are one run" sharded
# A sweep's random gradients are made step by step, those of a vector file all at once.
streams() {
  local options=(--optimizer radamw --format "$1" --elements 150 --steps 5 --first-t 7 --cases 2 --seed 12345678901)
  "$adamant" gen "${options[@]}" -o case.json 2>/dev/null && "$adamant" stream case.json >file &&
    "$adamant" stream "${options[@]}" >sweep 2>/dev/null && [ -s sweep ] && cmp file sweep
}
for format in binary16 bfloat16 binary32 binary64; do
  ok "the sweep is that of its file, $format" streams $format
done
ok "neither yes nor no" refuses "neither yes nor no" "$adamant" run --cmd "$good" --staged perhaps
closing
