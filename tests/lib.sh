# Shell tests: `ok NAME COMMAND...` passes when the command exits 0, `closing` prints the sum.
passed=0 failed=0
ok() {
  local name=$1 out
  shift
  if out=$("$@" 2>&1); then
    passed=$((passed + 1))
    echo "ok - $name"
  else
    failed=$((failed + 1))
    echo "not ok - $name"
    sed 's/^/#   /' <<<"$out" | tail -n 20
  fi
}
closing() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
