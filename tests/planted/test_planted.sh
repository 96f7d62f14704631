#!/bin/bash
# Every planted fault is failed and named by `adamant run`, on the published vectors; the same code without
# a fault conforms on the same files.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
B=${B:-build}
planted=$B/tests/planted/planted
vectors=${VECTORS:-oracle/vectors}

# NAME | vector files, without .json | text of the diagnosis (the name, unless given)
faults=(
  "eps_inside_sqrt|adam_binary32_eps_dominated|"
  "eps_hat|adam_binary32_eps_dominated|"
  "t_off_by_one|adam_binary32_random|"
  "betas_swapped|adam_binary32_random|"
  "no_bias_correction|adam_binary32_random|"
  "second_moment_only|adam_binary32_random|"
  "binary32_betas|adam_binary32_random|"
  "binary32_betas|adam_binary64_random|"
  "sqrt_dropped|adam_binary64_random|"
  "decay_coupled|adamw_binary32_weight_decay|"
  "decay_after|adamw_binary64_weight_decay|"
  "flush_to_zero|adam_binary32_subnormal|"
  "flush_to_zero|adam_binary64_square_threshold|"
  "stale_v|adam_binary32_random|"
  "zero_sign|adam_binary32_negative_zero|"
  "moments_swapped|adam_binary64_random|"
  "tail_skipped|adam_binary32_random|"
)
# Differences of rounding alone: within every bound, so the step vectors pass them, and rightly. Only where the
# reference's own bits are asked for do they show.
roundings=(
  "v_reassociated|adam_binary32_bits|"
  "contracted|adam_binary32_bits|"
  "contracted|adam_l2_binary64_bits|"
)
# Programs that misbehave: NAME | verdict of spec/pipe.md
misbehaving=(
  "silent|silent"
  "slow|slow"
  "drop|slow"
  "crash|crashed"
  "bad_exit|crashed"
  "wrong_echo|wrong echo"
  "reorder|wrong echo"
  "malformed|malformed line"
  "too_much|too much output"
)

# The command runs with this exit status and its output has this text.
says() {
  local want=$1 text=$2 status=0
  shift 2
  "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne "$want" ]; then
    echo "exit status $status, not $want: $*"
    tail -n 15 "$log"
    return 1
  fi
  grep -qF -- "$text" "$log" || { echo "no \"$text\" in:"; tail -n 15 "$log"; return 1; }
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

for row in "${faults[@]}" "${roundings[@]}"; do
  IFS='|' read -r name file text <<<"$row"
  ok "$name is named ($file)" says 1 "${text:-$name}" "$B/adamant" run --cmd "$planted $name" "$vectors/$file.json"
done
for file in $(printf '%s\n' "${faults[@]}" "${roundings[@]}" | cut -d'|' -f2 | sort -u); do
  ok "no fault, no complaint ($file)" says 0 "" "$B/adamant" run --cmd "$planted none" "$vectors/$file.json"
done
for name in v_reassociated contracted; do
  ok "$name stays within the bounds of step vectors" \
    says 0 "" "$B/adamant" run --cmd "$planted $name" "$vectors/adam_binary32_random.json"
done
for row in "${misbehaving[@]}"; do
  IFS='|' read -r name text <<<"$row"
  ok "program that misbehaves: $name" \
    says 1 "$text" "$B/adamant" run --timeout 2 --cmd "$planted $name" "$vectors/adam_binary32_eps_dominated.json"
done
listed() { diff <("$planted" --list | grep -vx none | sort) \
  <(printf '%s\n' "${faults[@]}" "${roundings[@]}" "${misbehaving[@]}" | cut -d'|' -f1 | sort -u); }
ok "every fault that planted knows is tested" listed
closing
