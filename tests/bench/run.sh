#!/bin/bash
# Runs the benches named on the command line; each writes build/bench-NAME.json, a list of
# {name, value, limit, sense, ok}. Prints the table, writes build/bench.json; exit 1 if a figure misses its limit.
set -eu
cd "$(dirname "$0")/../.."
B=${B:-build}
for name in "$@"; do
  echo "bench: $name" >&2
  rm -f "$B/bench-$name.json"
  if [ -f "tests/bench/$name.py" ]; then
    /usr/bin/python3 "tests/bench/$name.py"
  else
    make --no-print-directory -s "$B/bench/$name"
    "$B/bench/$name"
  fi
done
/usr/bin/python3 - "$B" "$@" <<'PY'
import json, sys
build, names = sys.argv[1], sys.argv[2:]
rows = [r for n in names for r in json.load(open(f"{build}/bench-{n}.json"))]
json.dump(rows, open(f"{build}/bench.json", "w"), indent=1)
for r in rows:
    print(f"{'ok  ' if r['ok'] else 'MISS'} {r['name']:<66} {r['value']:>9.3f} {r['sense']} {r['limit']}")
missed = sum(not r["ok"] for r in rows)
print(f"{len(rows) - missed} figures within their limits, {missed} outside; {build}/bench.json")
sys.exit(1 if missed else 0)
PY
