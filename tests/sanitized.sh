#!/bin/bash
# The unit and command-line tests once more under the address, leak and undefined-behaviour sanitizers.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
ok "sanitized build" make --no-print-directory -s -j2 sanitized
export B=build/sanitized ADAMANT_TEST_QUICK=1
ok "unit tests" tests/unit.sh
ok "command line" tests/cli/all.sh
closing
