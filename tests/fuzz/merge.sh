#!/bin/bash
# The corpus of each NAME anew: of what seeds.py wrote, of the corpus there is and of what `make fuzz` found, the smallest
# inputs that reach every edge which all of them reach (how often is not asked: few, small files). What was
# found and is larger than 8000 bytes is left out. Inputs that once failed (named fixed-*) stay.
set -eu
cd "$(dirname "$0")/../.."
for name in "$@"; do
  corpus=tests/fuzz/corpus/$name new=build/fuzz/merged/$name
  rm -rf "$new"
  mkdir -p "$new" "$corpus" "build/fuzz/found/$name"
  find "$corpus" "build/fuzz/found/$name" -type f -size +8000c ! -name 'fixed-*' -delete
  build/fuzz/bin/"$name" -merge=1 -use_counters=0 -close_fd_mask=3 "$new" "$corpus" "build/fuzz/seeds/$name" "build/fuzz/found/$name" \
    >"build/fuzz/merge-$name.log" 2>&1
  find "$corpus" -type f ! -name 'fixed-*' -delete
  cp "$new"/* "$corpus"/
  echo "$name: $(find "$corpus" -type f | wc -l) inputs, $(du -sb "$corpus" | cut -f1) bytes"
done
