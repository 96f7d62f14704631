#!/bin/bash
# Help, versions, and what is refused before anything is computed.
. "$(dirname "$0")/cli.sh"

commands=(gen check run stream verify merge report show list bounds rho schedule self-test)
ok "--help" exits 0 "self-test" "$adamant" --help
ok "--version names MPFR, GMP and jansson" exits 0 "MPFR 4" "$adamant" --version
ok "--version, jansson" exits 0 "jansson 2" "$adamant" --version
for c in "${commands[@]}"; do
  ok "$c --help has an example" exits 0 "Example" "$adamant" "$c" --help
  ok "$c: unknown option" exits 2 "--nonsense" "$adamant" "$c" --nonsense
done
ok "no command" refuses "no command" "$adamant"
ok "unknown command" refuses "frobnicate" "$adamant" frobnicate

# Every example of every --help is run as it stands, with w.json, recorded.txt and ./impl in place.
cat >impl <<IMPL
#!/bin/sh
exec '$good'
IMPL
chmod +x impl
ln -s "$vectors" vectors
mkdir -p oracle && ln -s "$vectors" oracle/vectors
example() {
  "$adamant" "$1" --help | awk '/^Examples?:/ {on = 1; next} on && /^  / {print; seen = 1} on && seen && !/^  / {exit}'
}
examples_run() {
  local text
  text=$(example "$1")
  [ -n "$text" ] || { echo "no example"; return 1; }
  PATH=${adamant%/*}:$PATH bash -eu -o pipefail -c "$text"
}
for c in "${commands[@]}"; do
  ok "$c: its example runs" examples_run "$c"
done

ok "optimizer" refuses "unknown optimizer \"adamnot\"" "$adamant" gen --optimizer adamnot
ok "an order is no optimizer" refuses "pytorch_adam" "$adamant" gen --optimizer pytorch_adam
ok "format" refuses "binary33" "$adamant" gen --format binary33
ok "semantics" refuses "steps" "$adamant" gen --semantics steps
ok "class" refuses "nonsense" "$adamant" gen --class nonsense
ok "steps" refuses "--steps: \"-1\"" "$adamant" gen --steps=-1
ok "elements" refuses "1x" "$adamant" gen --elements 1x
ok "first-t 0" refuses "--first-t" "$adamant" gen --first-t 0
ok "t beyond 2^53" refuses "2^53" "$adamant" gen --first-t 9007199254740992 --steps 2
ok "seed" refuses "18446744073709551616" "$adamant" gen --seed 18446744073709551616
ok "beta1 = 1" refuses "beta1 = 1 is outside its domain" "$adamant" gen --beta1 1
ok "beta2 < 0" refuses "beta2 = -0.1 is outside its domain" "$adamant" gen --beta2=-0.1
ok "lr infinite" refuses "lr = 1e999 is outside its domain" "$adamant" gen --lr 1e999
ok "lr NaN" refuses "\"nan\" is not a number" "$adamant" gen --lr nan
ok "lr NaN by bits" refuses "outside its domain" "$adamant" gen --lr 0x7ff8000000000000
ok "eps" refuses "\"1e-8x\" is not a number" "$adamant" gen --eps 1e-8x
ok "adam has no weight decay" refuses "adam has no weight_decay" "$adamant" gen --weight-decay 0.1
ok "--suite stands alone" refuses "--suite" "$adamant" gen --suite d --steps 3
ok "run without --cmd" refuses "--cmd" "$adamant" run w.json
ok "run without vectors" refuses "no vector file" "$adamant" run --cmd true
ok "check without answers" refuses "file of answers" "$adamant" check w.json
ok "timeout" refuses "--timeout" "$adamant" run --cmd true --timeout 0 w.json
ok "report format" refuses "--format" "$adamant" run --cmd true --format yaml w.json
ok "unknown order" refuses "no order" "$adamant" run --cmd true --order pytorch_sgd w.json
ok "verify: files or options" refuses "exclude" "$adamant" verify --steps 3 w.json
closing
