#!/bin/bash
# The command line: runs every other file here and adds up their closing lines.
set -u
cd "$(dirname "$0")/../.." || exit 2
passed=0 failed=0
for file in tests/cli/*.sh; do
  case ${file##*/} in all.sh | cli.sh) continue ;; esac
  echo "# $file"
  out=$("$file" 2>&1)
  status=$?
  echo "$out"
  read -r p _ f _ <<<"$(grep -E '^[0-9]+ passed, [0-9]+ failed$' <<<"$out" | tail -n 1)"
  p=${p:-0} f=${f:-1}
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  passed=$((passed + p)) failed=$((failed + f))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
