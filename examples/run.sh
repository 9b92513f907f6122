#!/usr/bin/env bash
# A register judged from end to end: installs what is missing, builds the command line, makes up a
# register of 2,000 households, judges it, and explains one household in both languages.
#
#   bash examples/run.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

step() {
  printf '\n== %s\n' "$1"
}

step "Set up"
bash cmake/setup.sh build

step "Build the command line"
cmake --preset release
cmake --build --preset release --target fangpin_cli

fangpin=build/release/fangpin
register=build/sample/register.jsonl
decisions=build/sample/decisions.jsonl
mkdir -p build/sample

step "Make up a register (nobody in it is real)"
python3 examples/register/generate.py --households 2000 --seed 2022 --out "$register"
echo "$register: $(wc -l < "$register") households"

step "Judge it under maerkang-2022"
"$fangpin" decide --policy maerkang-2022 --summary --lang en "$register" > "$decisions"
echo
echo "$decisions: $(wc -l < "$decisions") decisions"

household=examples/documents/eligible.json
for lang in zh en; do
  step "Explain $household ($lang)"
  "$fangpin" explain --policy maerkang-2022 --lang "$lang" "$household"
done
