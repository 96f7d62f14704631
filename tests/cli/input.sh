#!/bin/bash
# Damaged vector files: one line that names the file, the place and the reason; exit status 2.
. "$(dirname "$0")/cli.sh"

"$adamant" gen --steps 4 --elements 3 -o w.json 2>/dev/null || exit 2

# edit SCRIPT: w.json changed by sed, checked to be changed, as bad.json.
edit() { sed -E "$1" w.json >bad.json && ! cmp -s w.json bad.json; }
bad() { # NAME | text | sed script
  edit "$3" || { echo "nothing to edit"; return 1; }
  refuses "bad.json: $2" "$adamant" list bad.json
}
rows=(
  'schema version|schema version 2, this program reads version 1|s/"schema": 1/"schema": 2/'
  'missing field|field "license" is missing|/"license"/d'
  'unknown field|unknown field "licence"|s/"license"/"licence": 1, "license"/'
  'duplicate field|line 4, column|s/^"suite"/"schema": 1, "suite"/'
  'kind of field|field "seed" is not a string|s/"seed": "1"/"seed": 1/'
  'optimizer|testGroups[0]: unknown optimizer "adamx"|s/"optimizer": "adam"/"optimizer": "adamx"/'
  'format|testGroups[0]: unknown format "binary33"|s/"format": "binary32"/"format": "binary33"/'
  'semantics|testGroups[0]: unknown semantics "stop"|s/"semantics": "step"/"semantics": "stop"/'
  'domain of beta1|testGroups[0].hyperparameters: beta1 = 1.8 is outside its domain|s/"beta1": "3fe/"beta1": "3ff/'
  'NaN in a hyperparameter|testGroups[0].hyperparameters: eps = nan is outside|s/"eps": "[^"]*"/"eps": "7ff8000000000000"/'
  'hyperparameter width|testGroups[0].hyperparameters: lr: "3f50" is not 16|s/"lr": "[^"]*"/"lr": "3f50"/'
  'flag|testGroups[0].tests[0].flags: "Randim" is not in the notes|s/\["Random"\]/["Randim"]/'
  'tcId|testGroups[0].tests[0]: tcId is 2, not 1|s/"tcId": 1/"tcId": 2/'
  'number of tests|numberOfTests is 3, the file has 1|s/"numberOfTests": 1/"numberOfTests": 3/'
  'row missing|testGroups[0].tests[0]: 3 rows and 3 initial values of theta for 4 steps|/"t": 3/d'
  'rows out of order|testGroups[0].tests[0].rows[1]: t is 3, not 2|s/"t": 2/"t": 3/'
  'not hex|testGroups[0].tests[0].rows[0].g[0]: "x|s/("t": 1,.*"g": \[")./\1x/'
  'upper case|testGroups[0].tests[0].rows[0].g[0]: "F|s/("t": 1,.*"g": \[")./\1F/'
  'width|testGroups[0].tests[0].rows[0].g[0]: "0|s/("t": 1,.*"g": \[")/\10/'
  'NaN gradient|testGroups[0].tests[0].rows[0].g[0]: 7fc00000 is not a finite number|s/("t": 1,.*"g": \[")[^"]*/\17fc00000/'
  'infinite initial value|testGroups[0].tests[0].initial.m[0]: 7f800000 is not a finite|s/("m": \[")00000000/\17f800000/'
  'golden cell|testGroups[0].tests[0].rows[1].v[0]: "|s/("t": 2,.*"v": \["[^":]*):/\1;/'
  'NaN golden value|testGroups[0].tests[0].rows[1].v[0]: nan, but|s/("t": 2,.*"v": \[")[^"]*/\1nan/'
  'too many values|testGroups[0].tests[0].rows[1]: field "g" has 4 values, not 3|s/("t": 2,.*"g": \[)/\1"00000000",/'
  'a digit changed|changed since it was written|s/("t": 2,.*"v": \["[^"]*)[0-9]("[^]]*)/\17\2/;s/("t": 2,.*"g": \["[0-9a-f]{7})[0-9a-f]/\1z/;s/z"/0"/'
  'a comment changed|changed since it was written|s/"suite": "/"suite": "9/'
  'white space|changed since it was written|s/^"suite": /"suite":  /'
  'checksum|field "sha256" is not 64 hex digits|s/"sha256": "[0-9a-f]*/"sha256": "00/'
)
for row in "${rows[@]}"; do
  IFS='|' read -r name text script <<<"$row"
  ok "$name" bad "$name" "$text" "$script"
done
truncated() { head -c "$1" w.json >bad.json && refuses "bad.json: line" "$adamant" list bad.json; }
for bytes in 0 1 100 1500 2500; do
  ok "truncated to $bytes bytes" truncated $bytes
done
swapped() { awk '/"t": 2/ {held = $0; next} {print} /"t": 3/ {print held}' w.json >bad.json && refuses "rows[1]: t is 3, not 2" "$adamant" list bad.json; }
ok "reordered rows" swapped
twice() { awk '{print} /"t": 2/ {print}' w.json >bad.json && refuses "5 rows" "$adamant" list bad.json; }
ok "duplicated row" twice
binary() { head -c 4096 /dev/urandom >bad.json; refuses "bad.json: " "$adamant" list bad.json; }
ok "random bytes" binary
deep() { printf '%0.s[' $(seq 100000) >bad.json; refuses "bad.json: line" "$adamant" list bad.json; }
ok "nested a hundred thousand deep" deep
ok "not there" refuses "none.json: No such file" "$adamant" list none.json
ok "a folder" refuses "$work: " "$adamant" list "$work"
ok "a damaged file stops run" refuses "bad.json" "$adamant" run --cmd true w.json bad.json
ok "a damaged file stops stream" exits 2 "bad.json" "$adamant" stream bad.json
ok "a damaged file stops verify" refuses "bad.json" "$adamant" verify bad.json
ok "a damaged file stops check" refuses "bad.json" "$adamant" check bad.json w.json

ok "show: no such case" refuses "no case 9" "$adamant" show w.json#9
ok "show: not an id" refuses "not the id of a case" "$adamant" show w.json
ok "show: step out of range" refuses "steps are 1 to 4" "$adamant" show w.json#1 --t 5
ok "show: element out of range" refuses "elements 0 to 2" "$adamant" show w.json#1 --elem 3
ok "show: state" refuses "--before" "$adamant" show w.json#1 --before 3f80
ok "list: no such folder" refuses "none: No such file" "$adamant" list --vectors none
closing
