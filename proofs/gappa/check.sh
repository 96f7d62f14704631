#!/bin/bash
# Each certificate: Gappa proves it and writes a Coq proof, which coqc checks. One line per file.
# Gappa leaves the rewriting rules of the file as hypotheses: here they are proved, by rules.v.
set -u
cd "$(dirname "$0")" || exit 2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=0
rule='intros; first [apply mean | apply mean_swapped | apply mean_exact]; assumption'
prove="s/^Hypothesis (a[0-9]+ : .*)\.\$/Lemma \\1. Proof. $rule. Qed./"
for f in *.gappa; do
  start=$SECONDS
  cert=$dir/${f%.gappa}_certificate.v
  if timeout 60 gappa -Eprecision=200 -Bcoq "$f" >"$dir/raw" 2>"$dir/err" && [ ! -s "$dir/err" ] &&
     { cat rules.v; sed -E "$prove" "$dir/raw"; } >"$cert" &&
     ! grep -nE '^ *(Hypothesis|Axiom|Admitted|Parameter)' "$cert" >"$dir/err" &&
     timeout 300 coqc -q -w none "$cert" >"$dir/err" 2>&1; then
    echo "proved  $f  ($(wc -l <"$cert") lines checked by coqc, $((SECONDS - start)) s)"
  else
    echo "FAILED  $f"
    head -n 5 "$dir/err"
    failed=1
  fi
done
exit "$failed"
