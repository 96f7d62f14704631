# Sourced by the tests of the command line.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lib.sh
B=${B:-build}
adamant=$PWD/$B/adamant
good="$PWD/$B/tests/conformance/libadamant_adapter"
planted="$PWD/$B/tests/planted/planted"
vectors=$PWD/oracle/vectors
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

# exits STATUS TEXT COMMAND...: the status, and TEXT somewhere in what it prints.
exits() {
  local want=$1 text=$2 status=0
  shift 2
  "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
  if [ "$status" -ne "$want" ]; then
    echo "exit status $status, not $want: $*"
    cat "$work/out" "$work/err" | tail -n 15
    return 1
  fi
  grep -qF -- "$text" "$work/out" "$work/err" || {
    echo "no \"$text\" in:"
    cat "$work/out" "$work/err" | tail -n 15
    return 1
  }
}

# refuses TEXT COMMAND...: exit status 2, one line on stderr with TEXT in it, nothing on stdout.
refuses() {
  exits 2 "$1" "${@:2}" || return 1
  local lines
  lines=$(wc -l <"$work/err")
  if [ "$lines" -ne 1 ] || [ -s "$work/out" ]; then
    echo "not one line on stderr alone:"
    cat "$work/out" "$work/err"
    return 1
  fi
}
