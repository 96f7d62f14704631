#!/bin/bash
# What a program computes, told from its answers alone.
. "$(dirname "$0")/cli.sh"
PYTHON=/usr/bin/python3
identify=("$adamant" identify --timeout 20)

# Every optimizer of libadamant, in one run: what was asked for is what it is, in the reference's bits.
all_names() {
  exits 0 '"identified"' "${identify[@]}" --all --json --cmd "$good" "$@" || return 1
  $PYTHON - out "$root"/spec/steps/*.fpcore <<'PY'
import json, pathlib, sys
results = json.load(open(sys.argv[1]))
assert {r["asked"] for r in results} == {pathlib.Path(p).stem for p in sys.argv[2:]}, [r["asked"] for r in results]
for r in results:
    assert r["verdict"] == "identified" and r["program"] == r["optimizer"] == r["asked"], r
    assert r["order"]["same_bits"][r["asked"]] == r["order"]["outputs"] > 0, r["order"]
    assert r["scalars"]["name"] == "binary64", r["scalars"]
    assert r["confidence"]["disagree"] == 0 and r["confidence"]["agree"] == r["confidence"]["telling"], r
    assert r["programs"] == 1 or r["confidence"]["agree"] > 0 < r["next_best"]["departs"], r
PY
}
ok "every optimizer of libadamant, binary32" all_names
ok "every optimizer of libadamant, binary64" all_names --format binary64
ok "adamw is asked for first" exits 0 "identified: adamw (AdamW)" "${identify[@]}" --cmd "$good"

# A program that does not look at the name: asked for adamw, it does the step of another.
named() { echo "sed -u 's/^\(H [^ ]*\) [^ ]*/\1 $1/' | '$good'"; }
for other in adam adam_l2 radam radamw adamax rmsprop sgd adam_v momentum_ema; do
  ok "$other under the name of adamw" exits 0 "identified: $other (" "${identify[@]}" --cmd "$(named $other)"
done
words() {
  exits 0 "identified: radam (" "${identify[@]}" --cmd "$good" --optimizer radam &&
    grep -qx "  gate=gt4: when the step is rectified: the optimizer's own; not: rectified from rho_t > 5" out &&
    grep -q "^  eps=outside: where eps is added: the optimizer's own; not: eps before the correction of v" out &&
    grep -q "^    excluded: binary64_gate, " out # its gate is right beside the thresholds
}
ok "the choices in words" words

# planted NAME OPTIMIZER STATUS TEXT...: a planted fault, and what must be said of it.
planted() {
  local name=$1 optimizer=$2 status=$3 text
  shift 3
  exits "$status" "$1" "${identify[@]}" --cmd "$planted $name" --optimizer "$optimizer" || return 1
  for text in "$@"; do grep -qF -- "$text" out || { echo "no \"$text\""; cat out; return 1; }; done
}
known() { planted "$1" "$2" 0 "identified: $3 (" "${@:4}"; }
none() { planted "$1" "$2" 1 "none of the known; nearest: $2 (" "departs at identify/" "diagnosis: $2 binary32 step: $3: "; }
ok "no fault" known none adam adam "scalars: hyperparameters as given, in binary64"
ok "eps_hat is a dialect" known eps_hat adam adam.eps=hat "eps=hat: where eps is added: eps before the correction of v"
ok "eps_inside_sqrt is a dialect" known eps_inside_sqrt adam adam.eps=inside
ok "no_bias_correction is a dialect" known no_bias_correction adam adam.correction=none
ok "second_moment_only is another optimizer" known second_moment_only adam adam_v
ok "decay_after is a dialect" known decay_after adamw adamw.decay=after
ok "decay_coupled is another optimizer" known decay_coupled adamw adam_l2
ok "binary32 betas are a number format" known binary32_betas adam adam "scalars: beta1 and beta2 rounded to binary32 first"
ok "binary32 betas, binary64 steps" exits 0 "scalars: beta1 and beta2 rounded to binary32 first" \
  "${identify[@]}" --cmd "$planted binary32_betas" --optimizer adam --format binary64
for fault in sqrt_dropped t_off_by_one betas_swapped stale_v moments_swapped tail_skipped; do
  ok "$fault is none of the known" none $fault adam $fault
done
for fault in lr_bfloat16 v_binary16 t_byte t_binary16 t_restarts; do
  ok "$fault is none of the known, and Adam is nearest" planted $fault adam 1 "none of the known; nearest: adam ("
done
for fault in eps_maximum eps_constant; do
  ok "$fault is not taken for a program without eps" planted $fault adam 1 "none of the known; nearest: adam.eps=none ("
done
ok "the textbook Adam keeps its scalars in float" exits 0 "identified: adam (" "${identify[@]}" --cmd "$root/$B/tests/conformance/textbook"
order() { # within every bound, and not the reference's bits
  known contracted adam adam "order of operations: " && ! grep -q "bit for bit in \([0-9]*\) of \1 outputs" out
}
ok "contraction is an order that is not known" order

# Dialects: the float reading of one, under the name of its optimizer, as recorded answers.
recorded_dialect() { # DIALECT OPTIMIZER
  local with=(--steps 8 --elements 6 --lr 0.1 --beta2 0.99) eps=(--eps 0.01)
  "$adamant" gen --optimizer "$2" "${with[@]}" "${eps[@]}" -o asked.json 2>/dev/null || return 1
  [[ $1 == *eps=none* ]] && eps=()
  "$adamant" gen --optimizer "$1" "${with[@]}" "${eps[@]}" --semantics bits -o played.json 2>/dev/null &&
    $PYTHON - played.json >answers.txt <<'PY' && exits 0 "identified: $1 (" "$adamant" identify asked.json answers.txt
import json, sys
for group in json.load(open(sys.argv[1]))["testGroups"]:
    for test in group["tests"]:
        for row in test["rows"]:
            for i, g in enumerate(row["g"]):
                state = [row[name][i].split(":")[0] for name in test["initial"]]
                print("R", f"asked/{test['tcId']}", row["t"], i, g, *state)
PY
}
for pair in radam.eps=hat,gate=gt5:radam radam.gate=gt5:radam radam.unrectified=none:radam radam.eps=none,gate=gt5:radam \
  adam.eps=hat:adam adamax.eps=outside:adamax amsgrad.eps=inside:amsgrad rmsprop.eps=inside:rmsprop; do
  ok "recorded: ${pair%%:*}" recorded_dialect "${pair%%:*}" "${pair#*:}"
done

# Without decay AdamW, Adam and Adam with L2 are one function; the case that is proposed tells them apart.
undecided() {
  "$adamant" gen --optimizer adamw --weight-decay 0 --lr 0.1 --eps 0.01 --steps 4 -o w.json 2>/dev/null &&
    "$adamant" stream w.json 2>/dev/null | "$good" >recorded.txt || return 1
  exits 3 "undecided between " "$adamant" identify w.json recorded.txt || return 1
  local id
  for id in adam adam_l2 adamw; do grep -q "^  $id (" out || return 1; done
}
ok "undecided where the cases cannot tell" undecided
proposed() {
  undecided || return 1
  local next
  next=$(sed -n 's/^a case that tells some of them apart: adamant //p' out)
  "$adamant" $next -o next.json 2>/dev/null && "$adamant" stream w.json next.json 2>/dev/null | "$good" >both.txt &&
    exits 0 "identified: adamw (" "$adamant" identify w.json next.json both.txt
}
ok "the case that it proposes decides" proposed
hidden() { exits 0 "identified: adam (" "${identify[@]}" --optimizer adam --cmd "'$good' | sed -u -E 's/^(R .*) [0-9a-f]+ [0-9a-f]+$/\1 - -/'"; }
ok "hidden averages" hidden
json() {
  exits 1 '"none of the known"' "${identify[@]}" --json --cmd "$planted sqrt_dropped" --optimizer adam || return 1
  $PYTHON -c 'import json; r = json.load(open("out"))["nearest"]
assert r["id"] == "adam" and r["departs"]["t"] == 1 and r["departs"]["variable"] == "theta", r
assert r["variables"]["m"]["agree"] == r["variables"]["m"]["asked"] > r["variables"]["theta"]["agree"], r
assert "sqrt_dropped" in r["diagnosis"][0] and r["departs"]["again"].startswith("adamant gen "), r'
}
ok "JSON of none" json

# PyTorch.
torch() { [ -z "${ADAMANT_TEST_QUICK:-}" ] && $PYTHON -c 'import torch' 2>/dev/null; } # sanitizers look at adamant alone
adapter="$PYTHON $root/tests/conformance/torch_adapter.py"
pytorch() { # NAME PROGRAM [OPTION...]
  exits 0 "identified: $2 (" "$adamant" identify --cmd "$adapter ${*:3}" --optimizer "$1"
}
radam() {
  pytorch radam radam.eps=hat,gate=gt5 || return 1
  grep -qx "  gate=gt5: when the step is rectified: rectified from rho_t > 5" out &&
    grep -qx "  eps=hat: where eps is added: eps before the correction of v (epsilon-hat)" out &&
    grep -q "^  order of operations: pytorch_radam, bit for bit in \([0-9]*\) of \1 outputs" out &&
    grep -qx "  scalars: hyperparameters as given, and the gate decided by rho_t from operations in binary64" out &&
    grep -q "^    excluded: binary64, " out
}
# Its centered RMSprop takes the root of a variance below zero.
centered() {
  pytorch rmsprop_centered rmsprop_centered && grep -q "^  nothing is said of [1-9][0-9]* outputs of these that are NaN or infinite" out
}
# Its step counter is a binary32 number.
counter() {
  exits 0 "identified: adam (" "${identify[@]}" --cmd "$adapter --counter own" --optimizer adam --format binary64 &&
    grep -qx "  scalars: hyperparameters as given, and t counted in binary32" out
}
# Under every optimizer's name: what spec/presets.table says that PyTorch has there.
whole_family() { # MODE
  exits 0 '"identified"' "$adamant" identify --all --json --cmd "$adapter --mode $1" || return 1
  $PYTHON - "$1" "$root" <<'PY'
import json, pathlib, sys
mode, root = sys.argv[1], pathlib.Path(sys.argv[2])
optimizers = {p.stem for p in (root / "spec/steps").glob("*.fpcore")}
rows = [[f.strip() for f in line.split("|")] for line in open(root / "spec/presets.table")]
expected = {}
for framework in ["pytorch-1.13.1"] + ["pytorch-1.13.1-foreach"] * (mode == "foreach"):
    expected.update({r[2]: r[3] for r in rows if r[0] == framework and r[2] in optimizers})
got = {r["asked"]: r["program"] for r in json.load(open("out")) if r["verdict"] == "identified"}
assert got == expected and len(got) >= 14, (got, expected)
PY
}
if torch; then
  ok "PyTorch, single-tensor" whole_family single
  ok "PyTorch, foreach" whole_family foreach
  for name in sgd.decay=l2 momentum.decay=l2 rmsprop_momentum.centered=yes radam.eps=hat,gate=gt5,decay=l2; do
    ok "PyTorch's $name" pytorch "$name" "$name"
  done
  ok "PyTorch's RAdam: gate, epsilon form, order and scalars in words" radam
  ok "PyTorch's centered RMSprop: what is not judged" centered
  ok "PyTorch's step counter" counter
fi

ok "silent" refuses "silent" "$adamant" identify --timeout 0.3 --cmd 'sleep 60'
ok "not a program" exits 2 "crashed (ended with status 127)" "${identify[@]}" --cmd ./nothing
ok "an echo" refuses "malformed line" "${identify[@]}" --optimizer adam --cmd cat
ok "declines everything" exits 77 "declines every question" "${identify[@]}" \
  --cmd 'while read -r k c rest; do [ "$k" = S ] && echo "U $c no"; done'
bad_answers() { printf '%s\n' "$2" >bad.txt && refuses "$1" "$adamant" identify w.json bad.txt; }
"$adamant" gen --optimizer adamw --steps 1 --elements 2 -o w.json 2>/dev/null
ok "an answer that is none" bad_answers "bad.txt:1: malformed line (neither an R nor a U line" "hello"
ok "another case" bad_answers "bad.txt:1: wrong echo (case is x/1)" "R x/1 1 0 00000000 00000000 00000000 00000000"
ok "no answers" refuses "missing lines (the answers end)" "$adamant" identify w.json /dev/null
more() {
  "$adamant" stream w.json 2>/dev/null | "$good" >more.txt && echo more >>more.txt
  refuses "more.txt:3: too much output" "$adamant" identify w.json more.txt
}
ok "too many answers" more
"$adamant" gen --optimizer adam --steps 1 --elements 2 -o other.json 2>/dev/null
two() {
  "$adamant" stream w.json other.json 2>/dev/null | "$good" >two.txt
  refuses "other.json: cases of adam after cases of adamw" "$adamant" identify w.json other.json two.txt
}
ok "two optimizers" two
ok "neither a program nor answers" refuses "--cmd is missing" "$adamant" identify
ok "both" refuses "exclude each other" "$adamant" identify --cmd true w.json bad.txt
ok "--all and a name" refuses "exclude each other" "$adamant" identify --cmd true --all --optimizer adam
ok "an optimizer that is none" refuses "did you mean adam?" "$adamant" identify --cmd true --optimizer adma
ok "a format that is none" refuses "--format" "$adamant" identify --cmd true --format float
ok "a missing file" refuses "none.txt" "$adamant" identify w.json none.txt
closing
