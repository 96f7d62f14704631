#!/bin/bash
# Every reader for a few seconds, from its corpus: the part of `make fuzz` that `make test` has time for.
set -u
cd "$(dirname "$0")/../.." || exit 2
make --no-print-directory -s -j2 fuzzers || { echo "not ok - the fuzzers do not build (clang-14: make setup)"; echo "0 passed, 1 failed"; exit 1; }
names=(tests/fuzz/fuzz_*.c)
names=("${names[@]#tests/fuzz/fuzz_}")
FOUND=$(mktemp -d)
export FOUND
trap 'rm -rf "$FOUND"' EXIT
tests/fuzz/run.sh 50 "${names[@]%.c}"
