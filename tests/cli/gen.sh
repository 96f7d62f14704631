#!/bin/bash
# Vector files written: reproducible, whole or not at all.
. "$(dirname "$0")/cli.sh"

form=(gen --optimizer adamw --format binary32 --semantics step --steps 50 --elements 16 --seed 7 --lr 1e-3 --beta1 0.9
  --beta2 0.999 --eps 1e-8 --weight-decay 0.01)
ok "the published form" exits 0 "seed 7" "$adamant" "${form[@]}" -o w.json
ok "the exact hyperparameters are printed" grep -q 'beta2 = 0.999 (0x3feff7ced916872b)' err
ok "they are stored" grep -q '"beta2": "3feff7ced916872b"' w.json
same_again() { "$adamant" "${form[@]}" 2>/dev/null | cmp - w.json; }
ok "the same bytes again, on standard output" same_again
recorded() {
  local command
  command=$(/usr/bin/python3 -c 'import json; print(json.load(open("w.json"))["command"])')
  eval "${command/adamant/\"$adamant\"}" 2>/dev/null | cmp - w.json
}
ok "the recorded command writes the same bytes" recorded
other_seed() { ! "$adamant" "${form[@]}" --seed 8 2>/dev/null | cmp -s - w.json; }
ok "another seed, other bytes" other_seed
hex_forms() {
  cmp <("$adamant" gen --lr 0.125 2>/dev/null) <("$adamant" gen --lr 0x1p-3 2>/dev/null) &&
    cmp <("$adamant" gen --lr 0.125 2>/dev/null) <("$adamant" gen --lr 0x3fc0000000000000 2>/dev/null)
}
ok "decimal, hexadecimal and bits of a hyperparameter agree" hex_forms
valid() {
  "$adamant" "$@" -o v.json 2>/dev/null && /usr/bin/python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open("v.json")), json.load(open(sys.argv[1] + "/spec/vectors.schema.json")))' "$root"
}
for class in $("$adamant" list --classes | awk '{print $1}'); do
  ok "class $class is valid against the schema" valid gen --class "$class" --steps 3 --elements 9
done
for semantics in step real bits; do
  for format in binary16 bfloat16 binary32 binary64; do
    ok "$semantics $format is valid" valid gen --optimizer adam_l2 --semantics $semantics --format $format --steps 3
  done
done
ok "no elements, no steps" valid gen --steps 0 --elements 0
ok "the last step, t = 2^53" valid gen --first-t 9007199254740992 --steps 1
ok "--theta0" valid gen --theta0 1e3 --steps 2

ok "unwritable folder" refuses "no/such/w.json: No such file" "$adamant" gen --suite no/such/w.json
unwritable() { exits 2 "nowhere/w.json: " "$adamant" gen -o nowhere/w.json; }
ok "unwritable file" unwritable
full() { exits 2 "No space left" "$adamant" gen --elements 400 -o /dev/full; }
ok "full device" full
full_stdout() { "$adamant" gen --elements 400 2>err >/dev/full; [ $? -eq 2 ] && grep -q 'standard output: ' err; }
ok "full standard output" full_stdout

# A file limit is a full disk that a test may have: SIGXFSZ is ignored, so that write fails instead.
cp w.json old.json
limited() {
  (trap '' XFSZ; ulimit -f 1; "$adamant" gen --elements 4000 -o w.json 2>err)
  [ $? -eq 2 ] && grep -q 'w.json: File too large' err && cmp w.json old.json && [ "$(echo w.json*)" = w.json ]
}
ok "a full disk leaves the old file and no other" limited

killed() { # signal, what may be left beside
  "$adamant" gen --format binary64 --steps 2000 --elements 300 -o w.json 2>/dev/null &
  local pid=$!
  sleep 0.3
  kill -"$1" $pid
  wait $pid
  [ $? -gt 128 ] && cmp w.json old.json
}
ok "SIGINT leaves the old file" killed INT
ok "SIGTERM leaves the old file" killed TERM
clean() { [ "$(echo w.json*)" = w.json ]; }
ok "and no temporary" clean
ok "kill -9 leaves the old file" killed KILL
during() { # while the file is being written out: a reader that waits holds the writer up
  mkdir -p suite && cp "$vectors"/adam_binary32_random.json suite/ && cp -r suite suite.old
  (trap '' XFSZ; ulimit -f 40; "$adamant" gen --suite suite 2>err)
  [ $? -eq 2 ] || return 1
  for f in suite/*.json; do
    cmp -s "$f" "$vectors/${f##*/}" || { echo "$f is partial"; return 1; }
  done
  ! ls suite/*.json.* 2>/dev/null
}
ok "a suite that does not fit has whole files only" during
ok "a level without a suite" refuses "--level is of --suite" "$adamant" gen --level 2
ok "a level that is none" refuses "level" "$adamant" gen --level 3 --suite d
closing
