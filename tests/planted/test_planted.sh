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
# What departs first, and how, whether a mistake is known that explains it or not: NAME | vector file | in the diagnosis
departures=(
  "update_doubled|adam_binary32_random|theta departs first \(the averages conform\): the update of theta is 2 times"
  "update_added|adam_binary32_random|the update of theta is -1 times"
  "gradient_doubled|adam_binary32_random|m and v depart first: what the gradient adds to m is 2 times .* to v is 4 times"
  "m_not_decayed|adam_binary32_random|m departs first: what m carries over of its old value is 1.11111 times"
  "m_without_weight|adam_binary64_random|m departs first: what the gradient adds to m is 10 times"
  "betas_swapped|adam_binary32_random|what v carries over of its old value is 0.9009 times .* the gradient adds"
  "gradient_offset|adam_binary64_random|an offset: m is off by 1e-06, everywhere"
  "eps_squared|adam_binary64_eps_dominated|theta departs first .*: the denominator of the update of theta is off by -1e-08"
  "eps_hat|adam_binary32_eps_dominated|a scalar of the step: the denominator of the update .*, fading"
  "decay_twice|adamw_binary32_weight_decay|the weight decay of theta is 2 times"
  "decay_missing|adamw_binary64_weight_decay|the weight decay of theta is 0 times"
  "decay_after|adamw_binary64_weight_decay|the update of theta is 1 - 0.0001 times|the update of theta is 0.9999 times"
  "decay_coupled|adamw_binary32_weight_decay|m is off by 0.01 times theta"
  "t_off_by_one|adam_binary32_random|t_off_by_one: .* a scalar of the step: the update of theta is 0.74414 times .*, the same for all elements, fading"
  "t_frozen|adam_binary32_random|t_frozen: the step number stays 1 "
  "t_byte|adam_binary32_bias_correction|t_byte: the step number has 8 bits "
  "t_word|adam_binary32_jump_start|t_word: the step number has 16 bits "
  "lr_missing|adam_binary32_random|a scalar of the step: the update of theta is 100 times .*, growing"
  "c1_bfloat16|adam_binary32_random|a scalar of the step: the update of theta is 1 - 0.00097 times"
  "lr_bfloat16|adam_binary32_random|bfloat16_lr: lr is rounded to bfloat16 before use"
  "lr_binary16|adam_binary32_random|binary16_lr: lr is rounded to binary16 before use"
  "lr_binary32|adam_binary64_random|binary32_lr: lr is rounded to binary32 before use .* the update of theta is 1 \+ 4.74974e-08 times"
  "beta1_bfloat16|adam_binary32_random|bfloat16_beta1: beta1 is rounded to bfloat16 before use"
  "beta1_binary16|adam_binary32_random|binary16_beta1: beta1 is rounded to binary16 before use"
  "binary32_beta1|adam_binary64_random|binary32_beta1: beta1 is rounded to binary32 before use"
  "binary32_beta2|adam_binary32_random|binary32_beta2: beta2 is rounded to binary32 before use"
  "eps_binary32|adam_binary64_eps_dominated|binary32_eps: eps is rounded to binary32 before use"
  "weight_decay_binary32|adamw_binary64_weight_decay|binary32_weight_decay: weight_decay is rounded to binary32 before use"
  "theta_bfloat16|adam_binary32_random|the store: every value of theta is a number of bfloat16"
  "m_binary16|adam_binary64_random|the store: every value of m is a number of binary16"
  "v_binary32|adam_binary64_random|the store: every value of v is a number of binary32"
  "denominator_short|adam_binary64_random|theta departs first .*: theta is off by no one factor or offset, up to .* times its bound at t = 1 and"
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
for row in "${departures[@]}"; do
  IFS='|' read -r name file text <<<"$row"
  ok "what departs first is said of $name ($file)" says 1 "^diagnosis: .*($text)" "$name" "$file"
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
