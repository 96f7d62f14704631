#!/bin/bash
# The same judgement by hand: stream | program | verify, and recorded answers.
. "$(dirname "$0")/cli.sh"

"$adamant" gen --optimizer adam_l2 --format binary64 --steps 6 --elements 5 -o w.json 2>/dev/null || exit 2
"$adamant" stream w.json | "$good" >recorded.txt || exit 2

piped() { "$adamant" stream w.json | "$good" | "$adamant" verify w.json >out && grep -q '1 conform' out; }
ok "stream | program | verify" piped
options=(--optimizer adamw --steps 300 --elements 200 --seed 5)
bulk() { "$adamant" stream "${options[@]}" 2>/dev/null | "$good" | "$adamant" verify "${options[@]}" >out 2>/dev/null && grep -q '60000' out; }
ok "from options, without a file" bulk
wrong_seed() { "$adamant" stream "${options[@]}" 2>/dev/null | "$good" | "$adamant" verify "${options[@]}" --seed 6 >out 2>/dev/null; [ $? -eq 1 ] && grep -q 'wrong echo' out; }
ok "another seed is another case" wrong_seed
seeds() { "$adamant" stream --steps 1 2>&1 >/dev/null | grep -q 'seed 1'; }
ok "the seed is printed" seeds
ok "recorded answers conform" exits 0 "1 conform" "$adamant" check w.json recorded.txt
dash() { "$adamant" check w.json - <recorded.txt >out && grep -q '1 conform' out; }
ok "from standard input" dash
several() {
  "$adamant" stream "$vectors"/adam_binary{32,64}_random.json | "$good" >many.txt
  exits 0 "8 conform" "$adamant" check "$vectors"/adam_binary{32,64}_random.json many.txt
}
ok "several files" several
suite() {
  "$adamant" stream "$vectors"/*.json | "$good" >all.txt
  exits 0 "0 deviate, 0 program failures" "$adamant" check --bits "$vectors"/*.json all.txt
}
ok "the whole suite" suite

altered() { # TEXT, sed script
  sed -E "$2" recorded.txt >bad.txt
  exits 1 "$1" "$adamant" check w.json bad.txt
}
ok "nothing recorded" altered "missing lines (the answers end) at step 1 element 0" 'd'
ok "the end missing" altered "missing lines (the answers end) at step 4" '17,$d'
ok "a line missing" altered "wrong echo (element is 3)" '3d'
ok "a line too many" altered "too much output" '$p'
ok "an answer changed" altered "1 deviate, 0 program" 's/^(R [^ ]* 3 2 [0-9a-f]+ [0-9a-f]+ [0-9a-f]+ )..../\13fff/'
# the first case without its last lines: the second is judged all the same
resumes() {
  grep -v '^R adam_binary32_random/1 12 ' many.txt >bad.txt
  exits 1 "7 conform, 0 deviate, 1 program failures" "$adamant" check "$vectors"/adam_binary{32,64}_random.json bad.txt
}
ok "a case cut short, the next one judged" resumes
unsorted() {
  (grep /2 many.txt; grep -v /2 many.txt) >bad.txt
  "$adamant" check "$vectors"/adam_binary{32,64}_random.json bad.txt >out
  [ $? -eq 1 ] && grep -q 'missing lines (another case follows)' out
}
ok "cases out of order" unsorted
ok "no answers file" refuses "none.txt: No such file" "$adamant" check w.json none.txt
exits_77() { printf 'U w/1 not mine\n' >u.txt; exits 77 "skipped 1: not mine" "$adamant" check w.json u.txt; }
ok "nothing applicable" exits_77
empty() { "$adamant" gen --elements 0 -o e.json 2>/dev/null; : >none; exits 0 "1 conform" "$adamant" check e.json none; }
ok "a case without elements" empty
declined() { echo 'U e/1 none' | sed "s|e/1|$("$adamant" stream e.json | awk 'NR == 1 { print $2 }')|" >u; exits 0 "1 conform" "$adamant" check e.json u; }
ok "a case without elements may be declined" declined
answered() { sed 's/^U \([^ ]*\).*/R \1 1 0 00000000 00000000 00000000 00000000/' u >r; exits 1 "too much output" "$adamant" check e.json r; }
ok "and not answered" answered
closed() { "$adamant" stream --steps 5000 --elements 100 2>err | head -n 1 >/dev/null; [ "${PIPESTATUS[0]}" -eq 2 ] && grep -q 'standard output: Broken pipe' err; }
ok "a closed pipe" closed
closing
