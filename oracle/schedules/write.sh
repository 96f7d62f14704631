#!/bin/bash
# write.sh ADAMANT DIRECTORY: the golden schedules, one file each (equations L1 to L3 of spec/family.md).
set -eu
adamant=$1 to=$2
write() { # NAME OPTION...
  "$adamant" schedule --json "${@:2}" >"$to/$1.json"
}
write constant --kind constant --lr 0.001 --steps 3
write warmup_from_0 --kind warmup --base 0 --lr 0.001 --warmup 10 --steps 13
write warmup_from_1 --kind warmup --base 1 --lr 0.001 --warmup 10 --steps 13
write warmup_far --kind warmup --base 1 --lr 0.1 --warmup 9007199254740991 --first-t 9007199254740980 --steps 12
write cosine_from_0 --kind cosine --base 0 --lr 0.001 --min-lr 0.0001 --warmup 5 --total 17 --steps 20
write cosine_from_1 --kind cosine --base 1 --lr 0.001 --min-lr 0.0001 --warmup 5 --total 17 --steps 20
write cosine_rising --kind cosine --base 1 --lr 0.25 --min-lr 0.75 --total 7 --steps 8
