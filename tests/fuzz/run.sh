#!/bin/bash
# Fuzz readers for so many seconds in all: run.sh SECONDS NAME... Each NAME first replays its corpus, then goes on from
# it; the same inputs for the same seed (SEED, 1) as far as the time reaches. What is new is kept in FOUND (build/fuzz/found), what
# fails in build/fuzz/crashes, with the line that shows it again.
set -u
cd "$(dirname "$0")/../.." || exit 2
seconds=$1
shift
cores=$(nproc)
each=$((seconds * cores / ($# > 0 ? $# : 1)))
out=build/fuzz/out
mkdir -p build/fuzz/crashes "$out"

# In every run: a hang is 20 s on one input, memory ends at 2 GB; what a reader says goes nowhere (its reports would
# be most of the output), what a sanitizer says is printed.
limits=(-timeout=20 -rss_limit_mb=2048 -close_fd_mask=3 -print_final_stats=1 -seed="${SEED:-1}")

failed() { # NAME PHASE LOG
  local unit
  unit=$(sed -n 's/.*Test unit written to //p' "$3" | head -n 1)
  echo "not ok - $1: $2"
  grep -E 'ERROR|runtime error|SUMMARY|    #[0-9]' "$3" | head -n 12 | sed 's/^/#   /'
  echo "#   again: build/fuzz/bin/$1 ${unit:-tests/fuzz/corpus/$1/*}"
}

one() { # NAME SECONDS
  local name=$1 log=$out/$1 corpus=tests/fuzz/corpus/$1 found=${FOUND:-build/fuzz/found}/$1 words=() n
  mkdir -p "$found"
  [ -e "tests/fuzz/$name.dict" ] && words=(-dict="tests/fuzz/$name.dict")
  n=$(find "$corpus" -type f 2>/dev/null | wc -l)
  if [ "$n" -eq 0 ]; then
    echo "not ok - $name: no corpus"
  elif build/fuzz/bin/"$name" "${limits[@]}" -artifact_prefix=build/fuzz/crashes/"$name"- "$corpus"/* >"$log.replay" 2>&1; then
    echo "ok - $name: $n inputs of the corpus"
  else
    failed "$name" "an input of the corpus" "$log.replay"
  fi
  if build/fuzz/bin/"$name" "${limits[@]}" "${words[@]}" -artifact_prefix=build/fuzz/crashes/"$name"- \
    -max_total_time="$2" "$found" "$corpus" >"$log.fuzz" 2>&1; then
    echo "ok - $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log.fuzz") new inputs in $2 s"
  else
    failed "$name" "a new input" "$log.fuzz"
  fi
}
export -f one failed
export out
export SEED=${SEED:-1}

# What is planted is found: the machinery works.
canary() {
  rm -f build/fuzz/crashes/canary-*
  ! build/fuzz/bin/canary -seed=1 -runs=2000000 -max_total_time=20 -artifact_prefix=build/fuzz/crashes/canary- >"$out/canary" 2>&1 &&
    grep -q 'heap-buffer-overflow' "$out/canary" && ls build/fuzz/crashes/canary-crash-* >/dev/null
}

results=$(
  if canary; then echo "ok - canary: a planted error is found"; else echo "not ok - canary: a planted error is not found"; fi
  export limits_text="${limits[*]}"
  printf '%s\n' "$@" | xargs -P "$cores" -I NAME bash -c 'read -ra limits <<<"$limits_text"; one NAME '"$each"
)
echo "$results"
bad=$(grep -c '^not ok' <<<"$results")
echo "$(grep -c '^ok' <<<"$results") passed, $bad failed"
[ "$bad" -eq 0 ]
