#!/bin/bash
# Programs under test, good and bad, over a pipe.
. "$(dirname "$0")/cli.sh"

"$adamant" gen --optimizer adamw --steps 5 --elements 9 -o w.json 2>/dev/null || exit 2
run=("$adamant" run w.json --timeout 2)
program() { printf '#!/bin/bash\n%s\n' "$1" >"impl${2-}" && chmod +x "impl${2-}" && echo "./impl${2-}"; }

ok "libadamant conforms" exits 0 "1 conform" "$adamant" run --cmd "$good" w.json
ok "libadamant has the reference's bits" exits 0 "conform" "$adamant" run --cmd "$good" "$vectors"/adamw_binary64_bits.json
ok "bits are not judged beside other cases" exits 0 "not claimed (--bits)" \
  "$adamant" run --cmd "$good" w.json "$vectors"/adamw_binary32_bits.json
ok "a planted fault deviates" exits 1 "diagnosis: adamw binary32 step: sqrt_dropped" \
  "$adamant" run --cmd "$planted sqrt_dropped" w.json
fail_line() {
  exits 1 "FAIL w.json#1 step 1 element" "$adamant" run --cmd "$planted sqrt_dropped" w.json || return 1
  grep '^FAIL' out | head -n 1 | grep -E 'got [0-9a-f]{8} = -?0x[01].* want [0-9a-f]{8}:.* error [+-][0-9.e+]+ ulp, bound .*order .*running_error\); again: adamant show w.json#1 --t 1 --elem'
}
ok "a failing line says everything" fail_line
again() { # the command of the first failing line shows the same verdict
  "${run[@]}" --cmd "$planted sqrt_dropped" | sed -n 's/^FAIL.*again: //p' | head -n 1 >again.sh
  PATH=${adamant%/*}:$PATH exits 1 "deviates: " bash again.sh
}
ok "its command shows it again" again
by_reference() { exits 0 "order reference" "${run[@]}" --cmd "$good" --order reference; }
ok "--order reference" by_reference
ok "--order of another optimizer" refuses "no order" "${run[@]}" --cmd "$good" --order pytorch_adam

ok "silent" exits 1 "silent" "${run[@]}" --cmd 'sleep 60'
ok "not a program" exits 1 "crashed (ended with status 127)" "${run[@]}" --cmd ./nothing
ok "ends at once" exits 1 "crashed" "${run[@]}" --cmd true
ok "killed by a signal" exits 1 "crashed (signal 9" "${run[@]}" --cmd 'read x; kill -9 $$'
ok "a line without end" exits 1 "malformed line (longer" "${run[@]}" --cmd 'tr "\0" x </dev/zero'
ok "lines without end" exits 1 "malformed line" "${run[@]}" --cmd 'yes'
ok "binary rubbish" exits 1 "malformed line" "${run[@]}" --cmd 'cat /dev/urandom'
ok "an echo of the questions" exits 1 "malformed line" "${run[@]}" --cmd cat
ok "closes its output" exits 1 "crashed (closed its output)" "${run[@]}" --cmd 'exec 1>&-; sleep 60'
linger() { exits 1 "slow (did not end" "${run[@]}" --cmd "$(program "'$good'; sleep 60")"; }
ok "does not end" linger
late() { exits 1 "too much output" "${run[@]}" --cmd "$(program "'$good'; echo done")"; }
ok "a word too many at the end" late
status() { exits 1 "crashed (ended with status 7)" "${run[@]}" --cmd "$(program "'$good'; exit 7")"; }
ok "a status at the end" status
stderr() { exits 0 "said on stderr" "${run[@]}" --cmd "$(program "echo said on stderr >&2; exec '$good'")"; }
ok "stderr passes through" stderr
unsupported='while read -r k c rest; do [ "$k" = S ] && echo "U $c no such optimizer here"; done'
skipped() { exits 77 "skipped 1: no such optimizer here" "${run[@]}" --cmd "$(program "$unsupported" 2)"; }
ok "nothing applicable" skipped
no_elements() { # which conform unasked, beside cases that the program declines
  exits 77 "1 conform, 0 deviate, 0 program failures, 0 undecided" "$adamant" run --cmd "$(program "$unsupported" 2)" \
    "$vectors"/adamw_binary32_extremes.json
}
ok "a case without elements shows nothing" no_elements
changed() { exits 1 "$2" "${run[@]}" --cmd "'$good' | sed -u '$1'"; }
ok "a gradient changed" changed 's/^(R [^ ]* 2 4 )[0-9a-f]*/&/;s/^\(R [^ ]* 2 4 \)[0-9a-f]*/\100000000/' "wrong echo (gradient is 00000000)"
ok "a line dropped" changed '/^R [^ ]* 2 4 /d' "wrong echo (element is 5)"
ok "a line twice" changed '/^R [^ ]* 2 4 /p' "wrong echo (element is 4)"
ok "another case" changed 's/^R [^ ]*/R other/' "wrong echo (case is other)"
ok "upper case" changed 's/[a-f]/\U&/g' "malformed line"
ok "carriage returns" changed 's/$/\r/' "malformed line"
ok "a NaN with another payload is a NaN" exits 0 "conform" "$adamant" run "$vectors"/adam_binary32_non_finite.json \
  --cmd "'$good' | sed -u 's/7fc00000/ffc12345/2g'"

hidden() { exits "$1" "$2" "$adamant" run --cmd "'$good' | sed -u -E 's/^(R .*) [0-9a-f]+ [0-9a-f]+$/\1 - -/'" "${@:3}"; }
ok "hidden averages" hidden 0 "not exposed" w.json "$vectors"/adam_binary32_cancellation.json
ok "hidden averages, exact ties" hidden 0 "2 conform" "$vectors"/adam_binary64_tie.json

# Both sides write more than a pipe holds before the other reads.
flood() {
  "$adamant" gen --steps 2 --elements 30000 -o big.json 2>/dev/null
  exits 0 "1 conform" timeout 120 "$adamant" run --cmd "$good" big.json
}
ok "sixty thousand lines both ways" flood
gives_up() { exits 1 "gave up after repeated failures of the program: 1 cases not tried" \
  "$adamant" run --timeout 0.2 --cmd 'sleep 60' "$vectors"/adam_binary32_random.json; }
ok "gives up after three failures" gives_up
orphans() { # the program's own children are killed too
  "${run[@]}" --cmd 'sleep 4711 & sleep 4711' >/dev/null 2>&1
  sleep 0.2
  ! pgrep -f 'sleep 471[1]' >/dev/null
}
ok "no process is left" orphans
interrupted() {
  "$adamant" run --cmd 'sleep 4712 & sleep 4712' w.json >/dev/null 2>&1 &
  local pid=$!
  sleep 0.5
  kill -TERM $pid
  wait $pid
  [ $? -eq 143 ] && sleep 0.2 && ! pgrep -f 'sleep 471[2]' >/dev/null
}
ok "nor after a signal" interrupted
closing
