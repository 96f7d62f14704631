# Sourced by tests/all.sh, and by its rows that have parts.
# count LOG STATUS: p and f, what the closing line `N passed, N failed` of a log says. No such line, or a status that contradicts it,
# counts as a failure.
count() {
  read -r p _ f _ <<<"$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$1" | tail -n 1)"
  p=${p:-0} f=${f:-1}
  if [ "$2" != 0 ] && [ "$f" -eq 0 ]; then f=1; fi
}
# parts NAME: from the lines `PART COMMAND` on standard input, the commands, as many at a time as there are processors; prints what
# each says, in the order of the lines, and the sum of their closing lines `N passed, N failed` as its own.
parts() {
  local log=${B:-build}/tests/log/$1 list part line p f passed=0 failed=0
  list=$(cat)
  rm -rf "$log"
  mkdir -p "$log"
  while read -r part line; do printf '%s\0%s\0' "$log/$part" "$line"; done <<<"$list" |
    xargs -0 -n 2 -P "$(nproc)" bash -c 'bash -c "$1" >"$0" 2>&1 </dev/null; echo $? >"$0.status"'
  while read -r part line; do
    echo "# $line"
    cat "$log/$part"
    count "$log/$part" "$(cat "$log/$part.status")"
    passed=$((passed + p)) failed=$((failed + f))
  done <<<"$list"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
