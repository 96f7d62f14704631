#!/bin/bash
# What is derived is what its sources derive, and the checks notice when it is not.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
PYTHON=/usr/bin/python3

ok "derived files are fresh" $PYTHON spec/derive/derive.py --check
ok "traceability table is fresh and complete" $PYTHON spec/derive/traceability.py --check

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r spec src proofs oracle tests "$copy"
stale() { (cd "$copy" && ! $PYTHON "$@" --check); }
sed -i 's/(\* g g)/(* g (* g 1))/' "$copy/spec/steps/adam.fpcore"
ok "an edited step program makes derived files stale" stale spec/derive/derive.py
sed -i '0,/\[eq:A1\]/s//[eq:A''99]/' "$copy"/src/*.h
ok "a tag that names no equation is refused" stale spec/derive/traceability.py
closing
