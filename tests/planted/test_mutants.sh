#!/bin/bash
# The mutation score of the published vectors: every mutant of mutants.table is killed, those that are equivalent
# survive, and every optimizer without a fault conforms. Two optimizers at a time.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
B=${B:-build}
mutants=$B/tests/planted/mutants
vectors=${VECTORS:-oracle/vectors}
work=$(mktemp -d)
trap 'rm -rf "$work" "$work.few"' EXIT

optimizers=$(basename -s .fpcore spec/steps/*.fpcore)
xargs -P 2 -I{} sh -c '"$1" score {} "$2" >"$3/{}" 2>&1 || echo "not ok - {} [control] exit status $?" >>"$3/{}"' \
  sh "$mutants" "$vectors" "$work" <<<"$optimizers"
cat "$work"/*

fresh() { tests/planted/mutants.py --doc | diff - spec/mutants.md; }
ok "spec/mutants.md is what mutants.table says" fresh
complete() { diff <("$mutants" list | cut -f1 | sort) <(cat "$work"/* | grep -oE '^(not )?ok - [a-z0-9_]+/[a-z0-9_]+' |
  sed 's/.*- //' | sort); }
ok "every mutant was tried" complete
controls() { [ "$(cat "$work"/* | grep -c '^ok - .* \[control\]')" = "$(wc -l <<<"$optimizers")" ]; }
ok "every optimizer without a fault conforms" controls
# The score can fall: of the random cases alone, some mutants survive.
falls() {
  mkdir "$work.few" && cp "$vectors"/adam_binary{32,64}_{random,bits}.json "$work.few" &&
    "$mutants" score adam "$work.few" >"$work.few/score" || return 1
  for name in flush_operands zero_sign t_byte t_restarts non_finite_skips; do
    grep -q "^not ok - adam/$name " "$work.few/score" || { echo "$name did not survive"; return 1; }
  done
  grep -q '^ok - adam/eps_missing ' "$work.few/score"
}
ok "without their cases mutants survive" falls

cat "$work"/* | awk '
  match($0, /\[[a-z0-9]+\]/) {
    class = substr($0, RSTART + 1, RLENGTH - 2)
    good = /^ok/
    if (good) passed++; else failed++
    if (class == "control") next
    if (class == "rounding") { equivalent++; survived += good; next }
    total[class]++; killed[class] += good; all++; dead += good
    if (!(class in order)) { order[class] = ++n; name[n] = class }
  }
  END {
    for (i = 1; i <= n; i++) printf "mutants of class %-12s %3d of %3d killed\n", name[i], killed[name[i]], total[name[i]]
    printf "mutation score: %d of %d killed; %d of %d equivalent ones survive\n", dead, all, survived, equivalent
    print passed + 0, failed + 0 >"/dev/stderr"
  }' 2>"$work/sum"
read -r p f <"$work/sum"
passed=$((passed + p)) failed=$((failed + f))
closing
