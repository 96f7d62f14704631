#!/bin/bash
# `adamant identify` on the mutants: test_identified.sh [EVERY [FORMAT]], of each optimizer every EVERY-th (25), in FORMAT
# (binary32). It says that a mutant is none of the known, or names a program that it is: on every published vector, over
# the reals where its own rounding errors are larger, and but for NaN, infinities and subnormal numbers, of which it says
# nothing (spec/SOUNDNESS.md).
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
export identified=${B:-build}/tests/planted/identified every=${1:-25} format=${2:-binary32}
export work
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

optimizers=$(basename -s .fpcore spec/steps/*.fpcore)
nl <<<"$optimizers" | xargs -P 2 -L 1 bash -c \
  '"$identified" "$1" "$format" $(($0 % every)) "$every" >"$work/$1" || echo "$1/exit status $?" >>"$work/$1"'
cat "$work"/* >"$work.all"
trap 'rm -rf "$work" "$work.all"' EXIT

while IFS=$'\t' read -r id verdict named truth; do
  if [ "$verdict" = none ] || { [ "$verdict" = one ] && [ "${truth%% *}" = is ]; }; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "not ok - $id: $verdict $named: $truth"
  fi
done <"$work.all"

said() { # OPTIMIZER MUTANT PATTERN
  local at
  at=$("${B:-build}/tests/planted/mutants" list | cut -f1 | grep "^$1/" | grep -n "^$1/$2$" | cut -d: -f1)
  "$identified" "$1" "$format" $((at - 1)) 100000 | tee /dev/stderr | grep -qP "^$1/$2\t$3"
}
# Those that are dialects, or other optimizers, are called so.
is_called() { said "$1" "$2" "one\t$3\tis"; }
for row in adam/eps_hat/adam.eps=hat adam/second_moment_only/adam_v adamw/decay_missing/adam adam_l2/decay_decoupled/adamw \
  amsgrad/max_of_hat/amsgrad_hat; do
  IFS=/ read -r optimizer mutant name <<<"$row"
  ok "$optimizer/$mutant is $name" is_called "$optimizer" "$mutant" "$name"
done
# Those that the cases for one kind of optimizer alone show are no known program: RAdam's gate beside a threshold, a
# centered variance below zero.
is_none() { said "$1" "$2" "none\t"; }
for row in radam/gate_by_count radamw/gate_by_count radam/rho_in_binary64 radamw/rho_in_binary64 rmsprop_centered/magnitude; do
  ok "$row is none of the known" is_none "${row%/*}" "${row#*/}"
done
# A counter that is kept in binary32 shows in binary64 beyond 2^24.
if [ "$format" = binary64 ]; then
  ok "adam/t_binary32 is adam with binary32_t" is_called adam t_binary32 "adam with binary32_t"
fi

awk -F'\t' '{n++; none += $2 == "none"; if ($2 == "one") kind[$4 ~ /^is/ ? $4 : "wrong"]++}
  END {printf "identify in '"$format"': %d mutants, %d none of the known", n, none
       for (k in kind) printf ", %d \"%s\"", kind[k], k; print ""}' "$work.all"
closing
