#!/bin/bash
# The command line: every other file here.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/parts.sh
for file in tests/cli/*.sh; do
  case ${file##*/} in all.sh | cli.sh) continue ;; esac
  echo "$(basename "$file" .sh) $file"
done | parts cli
