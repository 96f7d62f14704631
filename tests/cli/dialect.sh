#!/bin/bash
# Optimizers, dialects and presets by name, and what contradicts itself.
. "$(dirname "$0")/cli.sh"

gen() { "$adamant" gen --steps 2 --elements 3 "$@" 2>/dev/null; }
same() { # LEFT -- RIGHT: both ways to ask write the same bytes
  local left=()
  while [ "$1" != -- ]; do left+=("$1"); shift; done
  shift
  gen "${left[@]}" >left.json && gen "$@" >right.json && cmp left.json right.json
}
ok "a dialect by its id or by its choices" same --optimizer adamw.eps=hat,decay=after -- --optimizer adamw --dialect decay=after,eps=hat
ok "a choice added to an id" same --optimizer adamw.eps=hat,decay=after -- --optimizer adamw.decay=after --dialect eps=hat
ok "the usual choice is the optimizer" same --optimizer adamw -- --optimizer adamw --dialect eps=outside
ok "a choice that is another optimizer" same --optimizer adam_l2 -- --optimizer adam --dialect decay=l2
ok "the optimizer said again in the dialect" same --optimizer radam.gate=gt5 -- --optimizer radam --dialect radam.gate=gt5
ok "--dialect alone is of adam" same --optimizer adam.eps=hat -- --dialect eps=hat
ok "a preset" same --optimizer radam.eps=hat,gate=gt5 -- --preset pytorch/radam
ok "a framework beside an optimizer" same --optimizer adam.eps=hat -- --preset keras --optimizer adam
ok "a variant of a framework" same --optimizer momentum.lr=inside_negated -- --preset tensorflow --optimizer keras_momentum
ok "a framework with one optimizer" same --optimizer adamw -- --preset llm.c
ok "a preset and what it says anyway" same --preset pytorch/radam -- --preset pytorch/radam --optimizer radam --dialect gate=gt5
ok "a preset and its usual choice" same --preset keras/adam -- --preset keras/adam --dialect correction=both
every() { # each row of the table, against the id that stands there
  local n=0 framework optimizer dialect
  while IFS='|' read -r framework _ optimizer dialect _; do
    [[ $framework == \#* ]] && continue
    framework=${framework// /} optimizer=${optimizer// /} dialect=${dialect// /}
    same --preset "$framework/$optimizer" -- --optimizer "$dialect" || { echo "$framework/$optimizer"; return 1; }
    n=$((n + 1))
  done <"$root/spec/presets.table"
  [ "$n" -gt 100 ]
}
ok "every preset" every
ok "stream and bounds take them" eval '"$adamant" stream --preset keras/adam --steps 1 2>&1 >/dev/null | grep -qx "optimizer adam.eps=hat"'
ok "bounds of a preset" exits 0 "adam.eps=hat: " "$adamant" bounds --preset keras/adam

ok "optimizer, nearest" refuses "did you mean adamw?" "$adamant" gen --optimizer adamww
ok "optimizer, none near" refuses "optimizers: adagrad, adam," "$adamant" gen --optimizer frobnicate
ok "switch, nearest" refuses "has no switch epz; did you mean eps?" "$adamant" gen --dialect epz=hat
ok "switch of another optimizer" refuses "adamw has no switch gate; switches: eps, " "$adamant" gen --optimizer adamw --dialect gate=gt5
ok "dialect of another optimizer" refuses "radam.gate=gt5 is a dialect of radam, not of adamw" "$adamant" gen --optimizer adamw --dialect radam.gate=gt5
ok "choice, nearest" refuses "eps has no choice hatt; did you mean hat?" "$adamant" gen --dialect eps=hatt
ok "choice, none near" refuses "eps has no choice somewhere; choices: outside, " "$adamant" gen --dialect eps=somewhere
ok "a switch twice" refuses "eps is given twice" "$adamant" gen --optimizer adam.eps=hat --dialect eps=none
ok "no choice" refuses "a dialect is written" "$adamant" gen --dialect eps
ok "preset, nearest framework" refuses "no preset kears; did you mean keras?" "$adamant" gen --preset kears/adam
ok "preset, nearest optimizer" refuses "no preset keras for adamm; did you mean adam?" "$adamant" gen --preset keras/adamm
ok "preset, none near" refuses "no preset llm.c for rmsprop; llm.c has adamw" "$adamant" gen --preset llm.c/rmsprop
ok "preset without optimizer" refuses "of which optimizer is the preset keras; keras has adam, adamw," "$adamant" gen --preset keras
ok "preset of another optimizer" refuses "the preset keras/adam is adam.eps=hat, not sgd" "$adamant" gen --preset keras/adam --optimizer sgd
ok "preset with another choice" refuses "with gate=gt5: it excludes gate=gt4" "$adamant" gen --preset pytorch/radam --dialect gate=gt4
ok "preset with another id" refuses "with eps=hat: it excludes eps=inside" "$adamant" gen --preset keras/adam --optimizer adam.eps=inside
ok "preset with a switch of another optimizer" refuses "adam has no switch gate" "$adamant" gen --preset keras/adam --dialect gate=gt5
ok "--suite takes no preset" refuses "--suite takes no other option" "$adamant" gen --suite d --preset keras/adam
ok "verify: files or a preset" refuses "exclude" "$adamant" verify --preset keras/adam w.json
ok "hyperparameter of another optimizer" refuses "sgd has no beta1; it has lr" "$adamant" gen --optimizer sgd --beta1 0.9
ok "hyperparameter that the dialect dropped" refuses "adam.eps=none has no eps; it has lr, beta1, beta2" "$adamant" gen --dialect eps=none --eps 1e-8
ok "format, nearest" refuses "did you mean binary32?" "$adamant" gen --format binary23
ok "class, nearest" refuses "did you mean random?" "$adamant" gen --class randon

"$adamant" gen --steps 3 --elements 3 -o w.json 2>/dev/null || exit 2
ok "show: the same state by another dialect" exits 0 "w.json#1: Adam: eps before the correction" "$adamant" show w.json#1 --t 2 --dialect eps=hat
no_golden() { ! grep -q 'golden cells' out; }
ok "show: golden cells are the case's own" no_golden
ok "show: by a preset" exits 0 "(epsilon-hat)" "$adamant" show w.json#1 --preset keras/adam
ok "show: a hyperparameter that the case lacks" refuses "adamw has a weight_decay, which the case of adam does not say" "$adamant" show w.json#1 --optimizer adamw
ok "show: another state" refuses "the state of sgd is not that of adam" "$adamant" show w.json#1 --optimizer sgd
ok "show: unknown dialect" refuses "adam has no switch gate" "$adamant" show w.json#1 --dialect gate=gt5
closing
