#!/bin/bash
# Schedules: values, conventions, the golden files, refusals.
. "$(dirname "$0")/cli.sh"

schedule() { "$adamant" schedule "$@"; }
lr() { # T VALUE OPTION... : VALUE is the lr of step T, by its 17 digits
  schedule --first-t "$1" --steps 1 "${@:3}" >out && [ "$(sed -n 2p out | awk '{print $1, $2}')" = "$1 $2" ] || { cat out; false; }
}
ok "constant" lr 7 0.001
ok "from 0 the first step has nothing" lr 1 0 --kind warmup --base 0 --warmup 4
ok "from 0 the last of the warm-up" lr 4 0.00075000000000000002 --kind warmup --base 0 --warmup 4
ok "from 0 the next is whole" lr 5 0.001 --kind warmup --base 0 --warmup 4
ok "from 1 the first step has a part" lr 1 0.00025000000000000001 --kind warmup --base 1 --warmup 4
ok "from 1 the last of the warm-up is whole" lr 4 0.001 --kind warmup --base 1 --warmup 4
ok "no warm-up" lr 1 0.001 --kind warmup --base 0 --warmup 0
ok "the cosine begins at lr" lr 5 1 --kind cosine --base 0 --lr 1 --min-lr 0.5 --warmup 4 --total 8
ok "is half-way at the middle" lr 7 0.75 --kind cosine --base 0 --lr 1 --min-lr 0.5 --warmup 4 --total 8
ok "ends at min-lr" lr 9 0.5 --kind cosine --base 0 --lr 1 --min-lr 0.5 --warmup 4 --total 8
ok "and stays there" lr 9007199254740992 0.5 --kind cosine --lr 1 --min-lr 0.5 --warmup 4 --total 8
ok "a third of the way is exact" exits 0 "3fe8000000000000:=" schedule --kind cosine --lr 1 --total 3 --steps 1

golden() { mkdir -p new && "$root/oracle/schedules/write.sh" "$adamant" new && diff -r -x write.sh new "$root/oracle/schedules"; }
ok "the golden files are what is written, byte for byte" golden
counted() { [ "$(ls new | wc -l)" -eq 7 ] && python3 -c 'import json,sys; [json.load(open(f)) for f in sys.argv[1:]]' new/*; }
ok "all of them, and JSON" counted

ok "an unknown kind" refuses '--kind: "step" is not constant, warmup or cosine' schedule --kind step
ok "a base of 2" refuses "base" schedule --kind warmup --base 2
ok "a negative lr" refuses '--lr: "-1" is not a finite number >= 0' schedule --lr=-1
ok "an infinite min-lr" refuses '--min-lr: "inf"' schedule --min-lr inf
ok "a cosine without its end" refuses "--total must be given, and above --warmup" schedule --kind cosine --warmup 3
ok "an end within the warm-up" refuses "--total must be given" schedule --kind cosine --warmup 3 --total 3
ok "steps beyond 2^53" refuses "steps end at 2^53" schedule --first-t 9007199254740992 --steps 2
ok "an argument" refuses 'unexpected argument "x"' schedule x
closing
