#!/bin/bash
# The gates of the proofs (proofs/wp): each bad example is refused with the words that name it, by the
# program that `make wp` runs, on a library of a few lines. Every edit is made to a copy.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
PYTHON=/usr/bin/python3
export PYTHONDONTWRITEBYTECODE=1

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
export HOME=$copy/user # where the tools must leave nothing
mkdir -p "$HOME"

# A small library in the place of src/; prove.py and its gates are the real ones.
fresh() {
  rm -rf "$copy/tree"
  mkdir -p "$copy/tree/proofs/wp" "$copy/tree/spec/gen" "$copy/tree/src"
  cp proofs/wp/*.py proofs/wp/fops.* "$copy/tree/proofs/wp"
  cp -r proofs/wp/drivers proofs/wp/floats "$copy/tree/proofs/wp"
  cp spec/fops.h "$copy/tree/spec"
  cat >"$copy/tree/src/small.h" <<'C'
#include "fops.h"
/*@ terminates \true;
    assigns    \nothing;
    ensures    root: same32(\result, fsqrt32(x));
*/
float small_root(float x);
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same32(\result, fadd32(x, y));
*/
float small_sum(float x, float y);
C
  cat >"$copy/tree/src/small.c" <<'C'
#include "small.h"
float small_sum(float x, float y)
{
  return x + y;
}
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same32(\result, fsqrt32(fadd32(x, y)));
*/
float small_root_of_sum(float x, float y)
{
  return small_root(small_sum(x, y));
}
/*@ terminates \true;
    assigns    \nothing;
    ensures    counted: \result == n;
*/
unsigned small_count(unsigned n)
{
  unsigned i = 0;
  /*@ loop invariant index: 0 <= i <= n;
      loop assigns i;
      loop variant n - i;
  */
  while (i < n)
    i++;
  return i;
}
C
  cat >"$copy/tree/proofs/wp/canary.c" <<'C'
/*@ assigns \nothing;
    ensures control: \result == x;
    ensures canary_equal: x == y;
*/
int canary(int x, int y)
{
  return x;
}
C
}

# One fault per function.
bad() {
  fresh
  cat >"$copy/tree/src/bad.c" <<'C'
#include "fops.h"
/*@ terminates \true; assigns \nothing; ensures bits: same32(\result, x); */
float small_sum(float x, float y);
int bad_plain(int x) { return x > 9 ? 9 : 2; }
/*@ assigns \nothing; */
int bad_endless(int x) { return x; }
/*@ terminates \true; */
int bad_writes(int x) { return x; }
/*@ terminates \true; assigns \nothing; */
int bad_loop(unsigned n)
{
  unsigned i = 0;
  /*@ loop invariant index: 0 <= i <= n; loop assigns i; */
  while (i < n)
    i++;
  return 0;
}
/*@ terminates \true; assigns \nothing; ensures \result == x; */
int bad_assumed(int x);
/*@ terminates \true; assigns \nothing; ensures \result == x; */
int bad_caller(int x) { return bad_assumed(x); }
/*@ terminates \true; assigns \nothing; ensures bits: same32(\result, fadd32(x, y)); */
float bad_sum(float x, float y) { return y + x; }
/*@ terminates \true; assigns *p; */
void bad_store(int *p) { *p = 7; }
/*@ requires room: \valid(p); terminates \true; assigns \nothing; */
void bad_frame(int *p) { *p = 7; }
/*@ terminates \true; assigns \nothing; */
int bad_overflow(int x) { return x + 1; }
/*@ requires never: x < x; terminates \true; assigns \nothing; */
int bad_requires(int x) { return x; }
/*@ terminates \true; assigns \nothing; ensures \false; */
int bad_skipped(int x) { return x; }
/*@ lemma bad_lemma: \forall integer x; x < x + 1; */
C
}

# prove MODE [NAME=VALUE...]: prove.py's main over src/*.c. CANARY=too or only.
cat >"$copy/prove" <<'P'
import os, sys
sys.path.insert(0, os.path.join(os.getcwd(), "proofs/wp"))
import frama, layers, prove, toolchain
canary = os.environ.get("CANARY", "")
jobs = [layers.Job(layers.BITS, f"src/{p.name}", skip=["bad_skipped"] if p.stem == "bad" else [])
        for p in sorted((layers.ROOT / "src").glob("*.c")) if canary != "only"]
if canary:
    jobs.append(layers.Job(layers.BITS, "proofs/wp/canary.c", canary=True))
layers.jobs = lambda: jobs
layers.TRUSTED.clear()
layers.TRUSTED.update(["small_root"], ["small_gone"] * (layers.ROOT / "src/bad.c").exists())
layers.BITS.timeout = 2
try:
    sys.exit(prove.main([sys.argv[1], "--build", "../build"]))
except (toolchain.ToolError, frama.FramaError, ValueError) as e:
    print(f"prove.py: {e}", file=sys.stderr)
    sys.exit(2)
P
prove() {
  (cd "$copy/tree" && timeout 120 env "${@:2}" $PYTHON "$copy/prove" "$1")
}
# refuses STATUS WORDS COMMAND...: COMMAND exits with STATUS and a line has all the WORDS in that order
refuses() {
  "${@:3}" >"$copy/out" 2>&1
  local status=$?
  if [ "$status" -ne "$1" ] || ! grep -qE -- "$2" "$copy/out"; then
    echo "exit status $status instead of $1, or no line with: $2"
    cat "$copy/out"
    return 1
  fi
}
# said WORDS: the run of the bad library counts WORDS among its failures
said() {
  grep -qE "^FAILED bits/bad: .*$1" "$copy/bad.out" || { cat "$copy/bad.out"; return 1; }
}
# edited FILE SED: a fresh tree with one edit, which must change the file
edited() {
  fresh
  cp "$copy/tree/$1" "$copy/before"
  sed -i -E "$2" "$copy/tree/$1"
  ! cmp -s "$copy/before" "$copy/tree/$1" || { echo "the edit changed nothing"; return 1; }
}
canary() {
  edited proofs/wp/canary.c "$2" && refuses 1 "^FAILED bits/canary: .*$1" prove clean CANARY=only
}
# linted WORDS TEXT [FILE]: a file that contains TEXT is refused by the lint
linted() {
  fresh
  printf '%s\n' "$2" >>"$copy/tree/${3:-src/small.h}"
  refuses 1 "$1" $PYTHON "$copy/tree/proofs/wp/lint.py" "$copy/tree"
}

fresh
ok "lint: the tree itself" $PYTHON proofs/wp/lint.py .
ok "lint: the small library" $PYTHON proofs/wp/lint.py "$copy/tree"
ok "lint: an axiom" linted '.axiom.: an annotation may not assume' '/*@ axiomatic a { axiom no: \false; } */'
ok "lint: an axiom, even where symbols may be declared" linted '.axiom.: an annotation may not assume' \
  '/*@ axiomatic a { axiom no: \false; } */' spec/fops.h
ok "lint: an axiomatic block elsewhere" linted 'axiomatic a: only spec/fops.h, spec/fops_real.h, spec/dw.acsl, spec/tw.acsl may' \
  '/*@ axiomatic a { logic integer f(integer x) reads \nothing; } */'
ok "lint: an axiomatic block that defines" linted 'does more than declare symbols' \
  '/*@ axiomatic a { logic integer f(integer x) = x; } */' spec/fops.h
ok "lint: admit" linted '.admit.: an annotation may not assume' 'static inline void f(void) { //@ admit \false;
}'
ok "lint: admit in a contract" linted '.admit.: an annotation may not assume' '/*@ admit ensures \false; */ void f(void);'
ok "lint: check" linted '.check.: an annotation may not assume' '/*@ check requires x > 0; */ void f(int x);'
ok "lint: an exponent without a point" linted 'literal 1e18: WP misreads' '/*@ predicate p(real x) = x < 1e18; */'
ok "lint: a signed exponent without a point" linted 'literal 1e-8: WP misreads' '/*@ predicate p(real x) = x < 1e-8; */'
ok "lint: an annotation inside a macro" linted 'annotation inside #define' '#define F /*@ requires x > 0; */ void f(int x);'
ok "lint: the generated logic is read too" linted '.axiom.: an annotation may not assume' \
  '/*@ axiom no: \false; */' spec/gen/small.acsl

fresh
ok "the small library is proved, its canary is not" prove clean CANARY=too
ok "the report agrees: every goal proved" $PYTHON -c '
import json, sys
r = json.load(open(sys.argv[1]))
sys.exit(not (r["total"] == r["proved"] > 5 and r["smoke_tests"] > 0 and r["canaries"] == 1 and r["failures"] == []))
' "$copy/build/proofs/wp.json"

bad
prove clean >"$copy/bad.out" 2>&1
ok "faults mean exit status 1" [ $? -eq 1 ]
ok "an unproved goal" said "bad_sum_ensures_bits: unproved"
ok "a write outside the frame" said "bad_frame_assigns.*: unproved"
ok "an invalid pointer" said "bad_store_assert_rte_mem_access: unproved"
ok "a signed overflow" said "bad_overflow_assert_rte_signed_overflow: unproved"
ok "a contradictory precondition" said "bad_requires_.*smoke test failed"
ok "a function without a contract" said "function bad_plain has no contract"
ok "a function that does not promise to end" said "bad_endless does not promise .terminates"
ok "a function without assigns" said "function bad_writes has no assigns clause"
ok "a loop without a variant" said "loop 1 of bad_loop has no variant"
ok "an assumed contract" said "the contract of bad_assumed is assumed"
ok "another contract than the proved one" said "the contract of small_sum is not the one that is proved"
ok "a contract that was never proved" said "the contract of bad_skipped was never proved"
ok "a lemma that was never proved" said "lemma bad_lemma is assumed and nowhere proved"
ok "a trusted function that is gone" grep -q "^FAILED trusted function small_gone: not declared" "$copy/bad.out"
ok "no complaint about the good functions" eval \
  'grep -qE "bits/small: ([0-9]+) of \1 in" "$copy/bad.out" && ! grep -E "^FAILED bits/small" "$copy/bad.out"'
ok "the report has the failures" $PYTHON -c '
import json, sys
r = json.load(open(sys.argv[1]))
sys.exit(not (r["proved"] < r["total"] and r["smoke_failed"] > 0 and len(r["failures"]) > 12))
' "$copy/build/proofs/wp.json"

ok "a false statement that is proved" canary "the theory is inconsistent" 's/canary_equal: x == y/canary_equal: x <= x + 1/'
ok "a canary that is gone" canary "no canary among the goals" '/canary_equal/d'
ok "a syntax error is no proof" eval \
  'edited src/small.c "s/bits: same32/bits: no_such/" && refuses 2 "^prove.py: src/small.c: frama-c does not accept it" prove clean'
ok "no provers, no proof" refuses 2 "not found; .make setup." prove clean PATH="$copy"

fresh
ok "the record is written" prove update
cp "$copy/tree/proofs/wp/proved.json" "$copy/proved.json"
ok "and replayed" prove replay
replayed() { cp "$copy/proved.json" "$copy/tree/proofs/wp/proved.json" && prove "${1:-replay}"; }
ok "a changed source is not on record" eval \
  'edited src/small.c "s/return x \+ y/return y + x/" && refuses 1 "bits/small: its inputs are not on record: run make wp-cache-update" replayed'
ok "and is proved, or not" eval \
  'edited src/small.c "s/return x \+ y/return y + x/" && refuses 1 "small_sum_ensures_bits: unproved" replayed cached'
ok "a changed contract is not on record" eval \
  'edited src/small.h "s/fadd32\(x, y\)/fadd32(y, x)/" && refuses 1 "bits/small: its inputs are not on record" replayed'
ok "a changed driver is not on record" eval \
  'edited proofs/wp/fops.driver "s/add_f32/sub_f32/" && refuses 1 "bits/small: its inputs are not on record" replayed'
ok "a failed update writes no record" eval \
  'edited src/small.c "s/return x \+ y/return y + x/" && refuses 1 unproved prove update && [ ! -e "$copy/tree/proofs/wp/proved.json" ]'
ok "a clean run finds a record that states more than is proved" eval \
  'fresh && sed -i "s/small_sum_ensures_bits/small_sum_ensures_all/" "$copy/proved.json" &&
   refuses 1 "bits/small: proved.json states other goals than were found" replayed clean'
ok "a damaged record is an error" eval \
  'fresh && echo damaged >"$copy/tree/proofs/wp/proved.json" && refuses 2 "proved.json: not a record of proofs" prove replay'
ok "a goal that became slow raises an alarm" $PYTHON -c '
import sys; sys.path.insert(0, "proofs/wp")
import report
def goal(s): return {"kind": "proof", "proved": True, "job": "j", "goal": "g", "layer": "bits", "seconds": s}
alarmed = lambda s, base: bool(report.alarms([goal(s)], base, {"bits": 20}))
sys.exit(not (alarmed(6.0, {"j:g": 3.0}) and not alarmed(4.0, {"j:g": 3.0}) and alarmed(7.0, {"j:g": 6.9})
              and not alarmed(1.0, {})))
'
ok "the tools left nothing in the user's home" eval '[ -z "$(ls -A "$HOME")" ]'
closing
