#!/bin/bash
# Every planted fault is failed and named by `adamant run`, on the published vectors; the same code without
# a fault conforms on the same files. All the faults of planted are judged by test_mutants.sh; here, those of the
# hypotheses of the diagnosis.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
B=${B:-build}
planted=$B/tests/planted/planted
vectors=${VECTORS:-oracle/vectors}

# NAME | vector file, without .json
faults=(
  "eps_inside_sqrt|adam_binary32_eps_dominated"
  "eps_hat|adam_binary32_eps_dominated"
  "t_off_by_one|adam_binary32_random"
  "betas_swapped|adam_binary32_random"
  "no_bias_correction|adam_binary32_random"
  "second_moment_only|adam_binary32_random"
  "binary32_betas|adam_binary32_random"
  "binary32_betas|adam_binary64_random"
  "sqrt_dropped|adam_binary64_random"
  "decay_coupled|adamw_binary32_weight_decay"
  "decay_after|adamw_binary64_weight_decay"
  "flush_to_zero|adam_binary32_subnormal"
  "flush_to_zero|adam_binary64_square_threshold"
  "stale_v|adam_binary32_random"
  "zero_sign|adam_binary32_negative_zero"
  "moments_swapped|adam_binary64_random"
  "tail_skipped|adam_binary32_random"
)
# Differences of rounding alone: within every bound, so the step vectors pass them, and rightly. Only where the
# reference's own bits are asked for do they show.
roundings=(
  "v_reassociated|adam_binary32_bits"
  "contracted|adam_binary32_bits"
  "contracted|adam_l2_binary64_bits"
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

# says STATUS PATTERN PLANTED FILE [OPTION...]: `adamant run` ends with this status and one of its lines
# matches the pattern. The implementation is called "subject", so that no name comes from the command line.
says() {
  local want=$1 text=$2 status=0 program=$3 file=$4
  shift 4
  "$B/adamant" run --name subject --cmd "$planted $program" "$@" "$vectors/$file.json" >"$log" 2>&1 || status=$?
  if [ "$status" -ne "$want" ]; then
    echo "exit status $status, not $want"
    tail -n 15 "$log"
    return 1
  fi
  grep -qE -- "$text" "$log" || { echo "no line matches $text:"; tail -n 15 "$log"; return 1; }
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

for row in "${faults[@]}" "${roundings[@]}"; do
  IFS='|' read -r name file <<<"$row"
  ok "$name is named ($file)" says 1 "^diagnosis: [a-z0-9_ ]+: $name: " "$name" "$file"
done
for file in $(printf '%s\n' "${faults[@]}" "${roundings[@]}" | cut -d'|' -f2 | sort -u); do
  ok "no fault, no complaint ($file)" says 0 " 0 deviate, 0 program failures, 0 undecided, 0 skipped$" none "$file"
done
for name in v_reassociated contracted; do
  ok "$name stays within the bounds of step vectors" says 0 " 0 deviate," "$name" adam_binary32_random
done
for row in "${misbehaving[@]}"; do
  IFS='|' read -r name text <<<"$row"
  ok "program that misbehaves: $name" says 1 "^FAIL [^:]+: $text" "$name" adam_binary32_eps_dominated --timeout 2
done
listed() { diff <("$planted" --list | grep -vx none | head -n 9 | sort) \
  <(printf '%s\n' "${misbehaving[@]}" | cut -d'|' -f1 | sort -u); }
ok "every way to misbehave that planted knows is tested" listed
closing
