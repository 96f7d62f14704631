#!/bin/bash
# The unit-test suites, each in a process of its own.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/parts.sh
B=${B:-build}
for suite in $("$B/tests/run" --list); do echo "$suite $B/tests/run $suite"; done | parts unit
