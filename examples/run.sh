#!/usr/bin/env bash
# Registers judged from end to end: installs what is missing, builds the command line, makes up a
# register for each of the five texts, judges it with records, works the records out again, holds
# the register against the rules, and explains one household in both languages.
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
sample=build/sample
rm -rf "$sample"
mkdir -p "$sample"

# Lu'an's text leaves two figures to its counties; those of the register are invented.
texts="maerkang-2022 qianjiang-2024 jiaohe-2022 anju-2021 luan-2019"
for text in $texts; do
  policy=$text
  [ "$text" = luan-2019 ] && policy=examples/policies/luan-2019-trial.toml
  step "A made-up register under $text (nobody in it is real)"
  python3 examples/register/generate.py --edition "$text" --households 400 --seed 2022 \
    --out "$sample/$text.jsonl"
  "$fangpin" decide --policy "$policy" --record "$sample/$text" --summary --lang en \
    "$sample/$text.jsonl" > "$sample/$text.decisions.jsonl" || [ $? = 1 ]
  "$fangpin" verify "$sample/$text"/*.json > "$sample/$text.verified"
  echo "$sample/$text.decisions.jsonl: $(wc -l < "$sample/$text.decisions.jsonl") decisions;" \
    "$(grep -c ': same$' "$sample/$text.verified") records come out the same"
  "$fangpin" audit --policy "$policy" "$sample/$text.jsonl" \
    > "$sample/$text.findings.jsonl" || [ $? = 1 ]
done

household=examples/documents/eligible.json
for lang in zh en; do
  step "Explain $household ($lang)"
  "$fangpin" explain --policy maerkang-2022 --lang "$lang" "$household"
done
