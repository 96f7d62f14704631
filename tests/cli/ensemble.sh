#!/bin/bash
# Expectation ensembles [eq:M9] [eq:M10] [eq:M11]: the means of the library conform for every optimizer; wrong bias corrections are told by the
# means alone; what is not exposed is said to be so.
. "$(dirname "$0")/cli.sh"

space=(--semantics real --class ensemble --lr 1)
# ensemble OPTIMIZER: the options of its case; a hyperparameter that it lacks is left out
ensemble() {
  local o=(--optimizer "$1" "${space[@]}") hyper
  hyper=$(grep -oE ':hyperparameters \([a-z0-9_ ]*\)' "$root/spec/steps/${1%%.*}.fpcore")
  [[ $hyper == *eps* ]] && o+=(--eps 0)
  [[ $hyper == *weight_decay* ]] && o+=(--weight-decay 0)
  printf '%s\n' "${o[@]}"
}
judge() { # STATUS TEXT PROGRAM OPTIMIZER OPTION...
  local status=$1 text=$2 program=$3 o
  readarray -t o < <(ensemble "$4")
  exits "$status" "$text" "$adamant" run --name subject --cmd "$program" "${o[@]}" --elements 16 --steps 8 "${@:5}"
}

# The bases that the means of each optimizer have, in the order of the report.
bases=(
  "sgd: theta enumeration" "momentum_ema: theta enumeration, m M9" "momentum: theta enumeration, m enumeration"
  "nesterov: theta enumeration, m enumeration" "adagrad: theta enumeration, v enumeration"
  "rmsprop: theta enumeration, v M9" "rmsprop_centered: theta enumeration, m M9, v M9"
  "rmsprop_momentum: theta enumeration, m enumeration, v M9" "adam: theta enumeration, m M9, v M9, m_hat M10, v_hat M11"
  "adam_l2: theta enumeration, m M9, v M9, m_hat M10, v_hat M11"
  "adamw: theta enumeration, m M9, v M9, m_hat M10, v_hat M11" "adam_v: theta enumeration, m M9, v M9, v_hat M11"
  "amsgrad: theta enumeration, m M9, v M9, vmax enumeration, m_hat M10"
  "amsgrad_hat: theta enumeration, m M9, v M9, vmax enumeration, m_hat M10"
  "adamax: theta enumeration, m M9, v enumeration, m_hat M10"
  "nadam: theta enumeration, m M9, v M9, mu_product enumeration, v_hat M11"
  "radam: theta enumeration, m M9, v M9, m_hat M10, v_hat M11" "radamw: theta enumeration, m M9, v M9, m_hat M10, v_hat M11"
)
bases_are() { # TEXT: those of the last run
  local said
  said=$(sed -nE 's/^case\/1 E\[([a-z0-9_]+)\].*\((M9|M10|M11|enumeration)\).*: conforms$/\1 \2/p' out | paste -sd, | sed 's/,/, /g')
  [ "$said" = "$1" ] || { echo "\"$said\", not \"$1\""; cat out; return 1; }
}
for row in "${bases[@]}"; do
  for format in binary32 binary64; do
    ok "${row%%:*} $format conforms" judge 0 "1 conform" "$good" "${row%%:*}" --format $format
    ok "${row%%:*} $format: each mean and its basis" bases_are "${row#*: }"
  done
done
every() { diff <(printf '%s\n' "${bases[@]%%:*}" | sort) <(basename -s .fpcore "$root"/spec/steps/*.fpcore | sort); }
ok "every optimizer is above" every
for dialect in radam.eps=hat,gate=gt5 radam.eps=hat,gate=gt5,decay=l2 nadam.product=twice; do
  ok "its float reading as $dialect conforms" judge 0 "1 conform" "$planted none" "$dialect"
done

# means MUTANT OPTIMIZER VERDICT-of-m VERDICT-of-v VERDICT-of-m_hat VERDICT-of-v_hat
means() {
  judge 1 "DEVIATES" "$planted $1" "$2" || return 1
  local got
  got=$(for q in m v m_hat v_hat; do grep -F "E[$q] " out | sed 's/.*: //'; done | paste -sd' ')
  [ "$got" = "$3" ] || { echo "\"$got\", not \"$3\""; grep -F 'E[' out; return 1; }
}
for optimizer in adam adam_l2 adamw radam; do
  ok "$optimizer: no bias correction is told by the means of m_hat and v_hat alone" \
    means no_bias_correction $optimizer "conforms conforms deviates deviates"
  ok "$optimizer: t off by one likewise" means t_off_by_one $optimizer "conforms conforms deviates deviates"
  ok "$optimizer: only the first corrected likewise" means first_moment_only $optimizer "conforms conforms deviates deviates"
done
ok "an average that adds g unweighted: its own mean, and that of m_hat" means m_without_weight adam "deviates conforms deviates conforms"
ok "v not decayed: its own mean, and that of v_hat" means v_not_decayed adam "conforms deviates conforms deviates"
ok "the sentence names the theorem" judge 1 "E[m_hat] at t = 1 is 1.04484487 (M10), the mean 0.777507516, off by -0.267" \
  "$planted t_off_by_one" adam

# Hidden states: the means of the others are still judged.
hidden() { # FIELDS: of R lines that become -
  readarray -t o < <(ensemble adam)
  "$adamant" stream "${o[@]}" --elements 16 --steps 8 2>/dev/null | "$good" |
    awk -v "f=$1" '{ n = split(f, at, " "); for (i = 1; i <= n; i++) $at[i] = "-"; print }' |
    "$adamant" verify "${o[@]}" --elements 16 --steps 8 >out 2>err
}
says_hidden() {
  hidden "$1" || { cat out err; return 1; }
  [ "$(grep -c 'not exposed$' out)" = "$2" ] && grep -q '^case/1 E\[theta\].*: conforms$' out || { cat out; return 1; }
}
ok "m is not exposed: neither are m_hat and v_hat" says_hidden "7" 3
ok "only theta is exposed" says_hidden "7 8" 4

# Reports.
readarray -t adam < <(ensemble adam)
shards() {
  local all=("$adamant" run --cmd "$planted t_off_by_one" "${adam[@]}" --elements 8 --steps 3 --cases 3)
  "${all[@]}" --report whole.json >/dev/null 2>&1
  "${all[@]}" --shard 1/2 --report 1.json >/dev/null 2>&1
  "${all[@]}" --shard 2/2 --report 2.json >/dev/null 2>&1
  "$adamant" merge --report merged.json 2.json 1.json >/dev/null 2>&1
  cmp whole.json merged.json
}
ok "merged shards have the expectations of the whole run" shards
schema() {
  /usr/bin/python3 - "$root" <<'PY'
import json, sys, jsonschema
report = json.load(open("whole.json"))
jsonschema.validate(report, json.load(open(sys.argv[1] + "/spec/report.schema.json")))
assert [x["of"] for x in report["cases"][0]["expectations"]] == ["theta", "m", "v", "m_hat", "v_hat"]
assert report["cases"][0]["expectations"][3]["verdict"] == "deviates"
PY
}
ok "the JSON report is valid and has them" schema
page() { "$adamant" report --figures=none whole.json -o page.html 2>err && grep -q 'Means over finite sample spaces' page.html; }
ok "the page has them" page
refused_shard() {
  sed 's/"basis": "M9"/"basis": "M8"/' 1.json >bad.json
  cmp -s 1.json bad.json && return 1
  exits 2 "unknown basis \"M8\"" "$adamant" merge bad.json 2.json
}
ok "an unknown basis in a shard is refused" refused_shard

# Where a case is no ensemble: another semantics, a later start.
none() { "$adamant" run --cmd "$good" "${adam[@]}" --elements 8 --steps 3 "$@" 2>/dev/null >out && ! grep -qF 'E[' out; }
ok "semantics step has no expectations" none --semantics step
ok "a start in mid-course has none" none --first-t 5

# The mean of the gradients, and the value of E[m_t] by its theorem, from the file alone.
by_hand() {
  "$adamant" gen "${adam[@]}" --format binary64 --elements 16 --steps 8 -o e.json 2>/dev/null || return 1
  /usr/bin/python3 - <<'PY'
import json, struct
from fractions import Fraction
def number(bits): return Fraction(struct.unpack(">d", bytes.fromhex(bits))[0])
def cell(text):  # the exact value, to 2^-33 ulp, and that
    bits, tail = text.split(":")
    x, up = number(bits), number("%016x" % (int(bits, 16) + 1))
    if tail in ("=", "~"): return x, Fraction(0)
    return x + int(tail) * abs(up - x) / 2**32, abs(up - x) / 2**33
group, = json.load(open("e.json"))["testGroups"]
case, = group["tests"]
beta = {n: number(group["hyperparameters"]["beta" + n]) for n in "12"}
def mean(x): return sum(x) / len(x)
mu = mean([number(b) for b in case["rows"][0]["g"]])
s = mean([number(b) ** 2 for b in case["rows"][0]["g"]])
assert mu > 0 and len(case["rows"]) == 8
for row in case["rows"]:
    t = row["t"]
    assert mean([number(b) for b in row["g"]]) == mu and mean([number(b) ** 2 for b in row["g"]]) == s
    for name, want in (("m", (1 - beta["1"] ** t) * mu), ("v", (1 - beta["2"] ** t) * s), ("m_hat", mu), ("v_hat", s)):
        x = [cell(c) for c in row[name]]
        assert abs(mean([a for a, _ in x]) - want) <= 2 * mean([b for _, b in x]), (t, name)
PY
}
ok "the golden cells have these expectations: rationals, from the file" by_hand
closing
