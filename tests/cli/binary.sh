#!/bin/bash
# Binary framing of the pipe: the report is that of lines, and what a program does wrong has its name.
. "$(dirname "$0")/cli.sh"

same() { # STATUS ARGUMENTS...: text and JSON of both framings
  local want=$1 status
  for framing in text binary; do
    status=0
    "$adamant" run --cmd "$good" --framing $framing --name it --report $framing.json "${@:2}" >$framing.txt 2>err || status=$?
    [ "$status" -eq "$want" ] || { echo "status $status, not $want ($framing)"; tail -n 3 err $framing.txt; return 1; }
  done
  cmp text.json binary.json && cmp text.txt binary.txt
}
for optimizer in "$root"/spec/steps/*.fpcore; do
  optimizer=$(basename "$optimizer" .fpcore)
  ok "$optimizer" same 0 --optimizer "$optimizer" --elements 60 --steps 4 --cases 2
done
ok "binary64" same 0 --optimizer adamw --format binary64 --elements 40 --steps 3
ok "the trajectory" same 0 --optimizer adam --semantics real --elements 20 --steps 5
ok "vector files" same 0 --bits "$vectors"/adam_binary32_{random,bits,non_finite,negative_zero}.json
ok "what is not supported, and what comes after it" same 77 --optimizer adam --format binary16 --elements 9 --steps 3 --cases 3
ok "more than a pipe holds" same 0 --optimizer adam --elements 700000 --steps 2

program() { exits "$1" "$2" "$adamant" run --cmd "$3" --framing binary --timeout 2 --optimizer adam --elements 300 --steps 6; }
ok "silent" program 1 silent 'sleep 60'
ok "slow" program 1 "slow at step 1" "('$good'; sleep 60) | (head -c 3000; sleep 60)"
ok "ends at once" program 1 crashed true
ok "ends in mid-step" program 1 crashed "'$good' | head -c 3000"
ok "killed by a signal" program 1 "crashed (signal 9" 'read x; kill -9 $$'
ok "an echo of the questions" program 1 "malformed record (neither R nor U: byte 66)" cat
ok "lines" program 1 "malformed record" yes
# Bytes of the answers: a header of 24, then 3 arrays of 300 numbers of 4.
byte() { printf '#!/bin/bash\n%s | LC_ALL=C perl -0777 -e '"'"'$| = 1; $x = ""; while (sysread(STDIN, $y, 65536)) { $x = $y; $n += length $x; if ($n - length $x <= %d && %d < $n) { substr($x, %d - $n + length $x, 1) = chr(%d) } print $x }'"'"'\n' "'$good'" "$1" "$1" "$1" "$2" >impl && chmod +x impl; }
altered() { byte "$1" "$2" && program 1 "$3" ./impl; }
ok "another step" altered $((3624 + 8)) 9 "wrong echo (step is 9)"
ok "another gradient" altered $((3624 + 16)) 1 "wrong echo (sum of gradients is"
ok "neither R nor U" altered 3624 88 "malformed record (neither R nor U: byte 88)"
ok "U after the first answer" altered 3624 85 "malformed record (U after the first answer, at step 2)"
ok "a number far off" altered $((3624 + 24 + 4 * 77 + 3)) 66 "1 deviate"
ok "does not end" program 1 "slow (did not end" "'$good'; sleep 60"
ok "a byte too many at the end" program 1 "too much output (1 bytes after" "'$good'; printf x"
ok "a status at the end" program 1 "crashed (ended with status 7)" "'$good'; exit 7"
ok "another framing" refuses "neither text nor binary" "$adamant" run --cmd "$good" --framing json
closing
