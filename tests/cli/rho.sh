#!/bin/bash
# RAdam's gate: values, decisions, marks of what the naive formula gets wrong, refusals.
. "$(dirname "$0")/cli.sh"

rho() { "$adamant" rho "$@"; }
says() { # TEXT... : each of these lines, in this order, in out
  local at=0 line
  for text in "$@"; do
    line=$(tail -n +$((at + 1)) out | grep -nF -m 1 -- "$text" | cut -d: -f1)
    [ -n "$line" ] || { echo "no \"$text\" after line $at of:"; cat out; return 1; }
    at=$((at + line))
  done
}
ok "the usual beta2" exits 0 "first step with rho_t > 4: t = 5" rho --beta2 0.999
ok "shows t* - 1 and t* of both thresholds" says "first step with rho_t > 5: t = 6" \
  "t = 4: not rectified" "rho_t > 4 no, rho_t > 5 no" "t = 5: rectified" "409fdf37" "3f91ba1b4fc6dc8b" \
  "rho_t > 4 yes, rho_t > 5 no" "t = 6: rectified" "rho_t > 4 yes, rho_t > 5 yes"
unmarked() { ! grep -q WRONG out; }
ok "where the naive formula is right nothing is marked" unmarked
ok "beta2 as hexadecimal number" exits 0 "0.017311503166379565" rho --beta2 0x1.ff7ced916872bp-1 --t 5
ok "beta2 as bits" exits 0 "0.017311503166379565" rho --beta2 0x3feff7ced916872b --t 5

ok "1 - 1e-6" exits 0 "(WRONG)" rho --beta2 0.999999 --t 4
ok "binary64 and binary32 decide wrongly" says "exactly: rho_t > 4 no, rho_t > 5 no" "naive    binary64" \
  "decides > 4 yes (WRONG), > 5 no" "binary32" "decides > 4 yes (WRONG), > 5 yes (WRONG)"
ok "0.9999" exits 0 "(WRONG)" rho --beta2 .9999 --t 4
ok "only binary32 decides wrongly" says "naive    binary64" "decides > 4 no, > 5 no" "binary32" \
  "decides > 4 yes (WRONG), > 5 no"
ok "0.99999 in binary32 gives 5 at t = 3" exits 0 "40a00000" rho --beta2 0x1.fffebp-1 --t 3

ok "3/5 from below: never" exits 0 "> 4: never (beta2 <= 3/5" rho --beta2 0.6
no_step() { ! grep -q '^t = ' out; }
ok "so no step is shown" no_step
ok "2/3 from below: > 4 alone" exits 0 "> 5: never (beta2 <= 2/3" rho --beta2 0x1.5555555555555p-1
ok "t beyond every first step" exits 0 "t = 9007199254740992: rectified" rho --beta2 .9 --t 9007199254740992
ok "rho_t is rho_inf there" says "4033000000000001" "t = " "4033000000000001"
ok "the least beta2" exits 0 "rho_t > 4 no" rho --beta2 0x1p-1074 --t 100

# Every line of the table, with --json: open at the entry at its step, closed one number before.
json_table() {
  /usr/bin/python3 - "$adamant" "$root" <<'PY'
import json, math, subprocess, sys
def ask(beta2, t):
    return json.loads(subprocess.run([sys.argv[1], "rho", "--json", "--beta2", beta2.hex(), "--t", str(t)],
                                     capture_output=True, check=True).stdout)
lines = 0
for line in open(sys.argv[2] + "/spec/radam_gate.table"):
    if line.startswith("#"):
        continue
    c, t, beta2 = line.split()
    at = float.fromhex(beta2)
    for b, want in ((at, True), (math.nextafter(at, 0), False)):
        o = ask(b, int(t))
        step, = o["steps"]
        first = o["first_step"][c]
        assert float.fromhex(o["beta2"]["hex"]) == b and step["t"] == int(t)
        assert step["exceeds"][c] is want, line
        assert (first is not None and first <= int(t)) is want, line
        assert (step["r_t"] is not None) is step["exceeds"]["4"], line
        for f in ("binary64", "binary32"):
            n = step["naive"][f]
            assert all(n["wrong"][k] is (n["exceeds"][k] != step["exceeds"][k]) for k in "45"), line
    lines += 1
assert lines == 167, lines
PY
}
ok "every entry of the table, both sides" json_table

ok "no beta2" refuses "--beta2 is missing" rho
for b in 0 1 1.5 -0.5 0x1.fffffffffffffcp-1 1e-400 inf nan 0x7ff8000000000000; do
  ok "beta2 $b" refuses "--beta2: " rho --beta2=$b
done
ok "beta2 no number" refuses "\"0.9x\" is not a number" rho --beta2 0.9x
for t in 0 -1 9007199254740993 1.5 "" x; do
  ok "t \"$t\"" refuses "--t: \"$t\" is not a number from 1 to 9007199254740992" rho --beta2 0.9 --t="$t"
done
ok "an argument too many" refuses "unexpected argument \"5\"" rho --beta2 0.9 5
closing
