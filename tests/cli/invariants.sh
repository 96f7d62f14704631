#!/bin/bash
# States that no run reaches: in vector files (exit status 2, one line), in answers (they deviate, exit status 1, one
# line beside the report), and as the state that show starts from.
. "$(dirname "$0")/cli.sh"

for o in adam amsgrad amsgrad_hat nadam adagrad; do
  "$adamant" gen --optimizer $o --steps 3 --elements 2 -o $o.json 2>/dev/null || exit 2
done
bad() { # FILE TEXT SED-SCRIPT
  sed -E "$3" "$1" >bad.json && ! cmp -s "$1" bad.json || { echo "nothing to edit"; return 1; }
  refuses "bad.json: testGroups[0].tests[0]$2" "$adamant" list bad.json
}
ok "negative v before the first step" bad adam.json ".initial.v[0]: bf800000 = -1 breaks v >= 0" \
  's/("v": \[")00000000/\1bf800000/'
ok "negative v of another optimizer" bad adagrad.json ".initial.v[1]: 80000001 = -1.4013e-45 breaks v >= 0" \
  's/("v": \["00000000",")00000000/\180000001/'
ok "v = -0 is a zero" eval 'sed -E "s/(\"v\": \[\")00000000/\180000000/" adam.json >zero.json && exits 2 "changed since" "$adamant" list zero.json'
ok "vmax below v" bad amsgrad.json ".initial.vmax[0]: 00000000 = 0 breaks vmax >= v" 's/("v": \[")00000000/\13f800000/'
ok "vmax below v, over v_hat" bad amsgrad_hat.json ".initial.vmax[0]: 00000000 = 0 breaks vmax >= v" \
  's/("v": \[")00000000/\13f800000/'
ok "product of momenta above 1" bad nadam.json ".initial.mu_product[0]: 3f800001 = 1 breaks mu_product <= 1" \
  's/("mu_product": \[")3f800000/\13f800001/'
ok "product of momenta below 0" bad nadam.json ".initial.mu_product[0]: bf800000 = -1 breaks mu_product >= 0" \
  's/("mu_product": \[")3f800000/\1bf800000/'
ok "negative v after a step" bad adam.json ".rows[1].v[1]: bacf5710 = " '/"t": 2/s/("v": \["[^"]*",")./\1b/'
ok "NaN" bad adam.json ".initial.v[0]: 7fc00000 is not a finite number" 's/("v": \[")00000000/\17fc00000/'
ok "t = 0 of a case" bad adam.json ": field \"firstT\"" 's/"firstT": 1/"firstT": 0/'
ok "t = 0 of a row" bad adam.json ".rows[0]: field \"t\"" 's/"t": 1/"t": 0/'
ok "t beyond 2^53 of a case" bad adam.json ": field \"firstT\"" 's/"firstT": 1/"firstT": 9007199254740993/'
ok "the last step beyond 2^53" bad adam.json ": steps beyond t = 2^53" 's/"firstT": 1/"firstT": 9007199254740991/'
ok "t beyond 2^53 of a row" bad adam.json ".rows[2]: field \"t\"" 's/"t": 3/"t": 9007199254740993/'

"$adamant" stream adam.json | "$good" >recorded.txt
altered() { # the first digit of v of step 2, element 1
  sed -E "s/^(R [^ ]* 2 1 ([0-9a-f]+ ){3})./\1$1/" recorded.txt >answers.txt
  cmp -s recorded.txt answers.txt && { echo "nothing to edit"; return 1; }
  exits 1 "1 deviate" "$adamant" check adam.json answers.txt
}
ok "a negative v in recorded answers deviates" altered b
told() {
  [ "$(wc -l <err)" -eq 1 ] && grep -qE '^adamant: answers.txt: adam.json#1 step 2 element 1 v: b[0-9a-f]{7} = .* breaks v >= 0$' err
}
ok "and is told in one line: file, case, step, element, variable" told
finding() { grep -qE '^FAIL .* step 2 element 1 v: .* no state breaks v >= 0; again: ' out; }
ok "and in the report" finding
again() { # the state is shown all the same, and judged again
  local command
  command=$(sed -nE 's/^FAIL .* step 2 element 1 v: .*again: adamant //p' out)
  eval exits 1 "'deviates: '" "'$adamant'" "$command"
}
ok "and shown again" again
# the least negative number is within the rounding bound of a v that is zero, and deviates all the same
"$adamant" gen --class zero_gradient --steps 2 --elements 1 -o zeros.json 2>/dev/null
tiny() {
  "$adamant" stream zeros.json | "$good" | sed -E 's/^(R [^ ]* 1 0 .* )00000000$/\180000001/' >tiny.txt
  exits 1 "breaks v >= 0" "$adamant" check zeros.json tiny.txt
}
ok "a negative v within its bound deviates" tiny
hidden() {
  sed -E 's/ [0-9a-f]+ [0-9a-f]+$/ - -/' recorded.txt >hidden.txt
  exits 0 "not exposed" "$adamant" check adam.json hidden.txt && [ ! -s err ]
}
ok "of a state that is not exposed nothing is said" hidden
echo_t() { sed -E "s/^(R [^ ]*) 2 1 /\1 $1 1 /" recorded.txt >t.txt; exits 1 "$2" "$adamant" check adam.json t.txt; }
ok "t = 0 in an answer" echo_t 0 "wrong echo (step is 0) at step 2"
ok "t beyond 2^53 in an answer" echo_t 9007199254740993 "wrong echo (step is 9007199254740993)"
before() {
  exits 0 "bound on their difference" "$adamant" show adam.json#1 --t 2 --before 3f800000,00000000,bf800000 &&
    [ "$(cat err)" = "adamant: --before: v: bf800000 = -0x1p+0 = -1 breaks v >= 0" ]
}
ok "show from such a state says so" before
suite() { "$adamant" list --vectors "$vectors" >/dev/null; }
ok "the golden suite has none" suite
closing
