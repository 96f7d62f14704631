#!/bin/bash
# The mutation score of the published vectors: every mutant of mutants.table is killed, those that are equivalent
# survive, and every optimizer without a fault conforms. In the formats of 16 bits, over level 2 of the suite, so it is,
# but for what halves.table lists, each line with its measure. Two optimizers at a time.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
B=${B:-build}
mutants=$B/tests/planted/mutants
vectors=${VECTORS:-oracle/vectors}
work=$(mktemp -d)
trap 'rm -rf "$work" "$work.few" "$work.halves"' EXIT
mkdir "$work.few" "$work.halves"

optimizers=$(basename -s .fpcore spec/steps/*.fpcore)
xargs -P 2 -I{} sh -c '"$1" score {} "$2" >"$3/{}" 2>&1 || echo "not ok - {} [control] exit status $?" >>"$3/{}"' \
  sh "$mutants" "$vectors" "$work" <<<"$optimizers"
cat "$work"/*
xargs -P 2 -I{} sh -c '"$1" halves {} >"$2/{}" 2>&1 || echo "not ok - {} [control] exit status $?" >>"$2/{}"' \
  sh "$mutants" "$work.halves" <<<"$optimizers"
cat "$work.halves"/*

fresh() { tests/planted/mutants.py --doc | diff - spec/mutants.md; }
ok "spec/mutants.md is what mutants.table says" fresh
complete() { diff <("$mutants" list | cut -f1 | sort) <(cat "$work"/* | grep -oE '^(not )?ok - [a-z0-9_]+/[a-z0-9_]+' |
  sed 's/.*- //' | sort); }
ok "every mutant was tried" complete
twice() { diff <("$mutants" list | cut -f1 | sed 'p' | sort) <(cat "$work.halves"/* | grep -v '\[control\]' |
  grep -oE '^(not )?ok - [^ ]+' | sed 's/.*- //' | sort); }
ok "every mutant was tried in binary16 and bfloat16" twice
controls() { # FOLDER
  [ "$(cat "$1"/* | grep -c '^ok - .* \[control\]')" = "$(wc -l <<<"$optimizers")" ]
}
ok "every optimizer without a fault conforms" controls "$work"
ok "every optimizer without a fault conforms in binary16 and bfloat16" controls "$work.halves"
# The score can fall: of the random cases alone, some mutants survive.
falls() {
  cp "$vectors"/adam_binary{32,64}_{random,bits}.json "$work.few" &&
    "$mutants" score adam "$work.few" >"$work.few/score" || return 1
  for name in flush_operands zero_sign t_byte t_restarts non_finite_skips; do
    grep -q "^not ok - adam/$name " "$work.few/score" || { echo "$name did not survive"; return 1; }
  done
  grep -q '^ok - adam/eps_missing ' "$work.few/score"
}
ok "without their cases mutants survive" falls
# Likewise of the files of oracle/vectors in 16 bits, which the rest of level 2 is more than.
falls_halves() {
  cp "$vectors"/adam_b{inary16,float16}_*.json "$work.few" && "$mutants" halves adam "$work.few" >"$work.few/halves" || return 1
  for name in eps_constant m_nan_ignored t_byte t_restarts non_finite_skips tail_skipped; do
    for format in binary16 bfloat16; do
      grep -qE "^not ok - adam/$name .* $format: .*, expected killed$" "$work.few/halves" ||
        { echo "$name did not survive in $format"; return 1; }
    done
  done
  grep -q '^ok - adam/update_added .* binary16: killed' "$work.few/halves"
}
ok "without their cases mutants survive in 16 bits" falls_halves

sum() { # FOLDER
  passed=$((passed + $(cat "$1"/* | grep -c '^ok - '))) failed=$((failed + $(cat "$1"/* | grep -c '^not ok - ')))
}
cat "$work"/* | awk '
  match($0, /\[[a-z0-9]+\]/) {
    class = substr($0, RSTART + 1, RLENGTH - 2)
    good = /^ok/
    if (class == "control") next
    if (class == "rounding") { equivalent++; survived += good; next }
    total[class]++; killed[class] += good; all++; dead += good
    if (!(class in order)) { order[class] = ++n; name[n] = class }
  }
  END {
    for (i = 1; i <= n; i++) printf "mutants of class %-12s %3d of %3d killed\n", name[i], killed[name[i]], total[name[i]]
    printf "mutation score: %d of %d killed; %d of %d equivalent ones survive\n", dead, all, survived, equivalent
  }'
cat "$work.halves"/* | awk '
  match($0, /\] b(inary|float)16: [a-z]+/) {
    split(substr($0, RSTART + 2, RLENGTH - 2), word, ": ")
    f = word[1]
    good = /^ok/
    if (word[2] == "equivalent") { equivalent[f]++; survived[f] += good; next }
    all[f]++
    if (good) n[f, word[2]]++
    if (good && word[2] == "within" && match($0, /within [0-9.]+/) && substr($0, RSTART + 7, 4) + 0 > most[f] + 0)
      most[f] = substr($0, RSTART + 7, 4)
  }
  END {
    for (f in all)
      printf "mutation score of %s: %d of %d killed, %d identical, %d within %s of the bound, %d beyond; %d of %d equivalent ones as expected\n",
        f, n[f, "killed"], all[f], n[f, "identical"], n[f, "within"], most[f], n[f, "beyond"], survived[f], equivalent[f]
  }' | sort
sum "$work"
sum "$work.halves"
closing
