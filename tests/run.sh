#!/usr/bin/env bash
# Everything that has to pass before a change goes in. Stops at the first failure.
#
#   bash tests/run.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PYTHONDONTWRITEBYTECODE=1
python=build/venv/bin/python

step() {
  current=$1
  printf '\n== %s (%d min %d s)\n' "$current" $((SECONDS / 60)) $((SECONDS % 60))
}
trap 'printf "\n== failed: %s\n" "$current" >&2' ERR

step "Set up"
bash cmake/setup.sh

step "GCC: build and test"
# Several files at once take half the time; a build as the README has it takes each by itself.
cmake --preset release -DCMAKE_UNITY_BUILD=ON
cmake --build --preset release
# What only Python takes part in comes below, with all its packages.
python_only='^(oracle|oracle\.compare|register|schemas|checks|check\..*)$'
ctest --preset release --exclude-regex "$python_only"
fangpin=$PWD/build/release/fangpin

step "Python: install, check types and test"
# In the folder of the release build, whose library it is made of.
CMAKE_BUILD_PARALLEL_LEVEL=2 "$python" -m pip install --quiet --disable-pip-version-check \
  --no-build-isolation --no-deps --force-reinstall -Cbuild-dir=build/release \
  -Ccmake.define.CMAKE_C_COMPILER=gcc -Ccmake.define.CMAKE_CXX_COMPILER=g++ \
  -Ccmake.define.CMAKE_UNITY_BUILD=ON .
"$python" -m mypy
for folder in python oracle register schemas checks; do
  FANGPIN_COMMAND=$fangpin "$python" -m pytest -q -n 2 "tests/$folder"
done

step "Tables: by columns as by rows"
"$python" tests/tables/agree.py --rows 50000 --seed 1

step "The oracle: 20,000 households of each text, and bugs that must be noticed"
"$python" tests/oracle/compare.py --fangpin "$fangpin" --count 20000 --seed 1 --jobs 2
"$python" tests/oracle/compare.py --fangpin "$fangpin" --faults

step "Clang with sanitizers: build and test"
cmake --preset asan
cmake --build --preset asan
# What starts the program thousands of times has run in the release build.
ctest --preset asan \
  --exclude-regex '^(oracle|register|schemas|checks|check\..*|settling|records\.every_change)$'

step "Records of one build under the other"
"$python" tests/records/two_builds.py "$fangpin" build/asan/fangpin --households 100

step "Format and clang-tidy"
cmake --preset tidy > build/tidy.txt || { cat build/tidy.txt; false; }
"$python" cmake/checks/lint.py

step "Checks of the tree"
for check in ladder sizes words clauses; do
  "$python" "cmake/checks/$check.py" > "build/$check.txt" || { cat "build/$check.txt"; false; }
  tail -n 1 "build/$check.txt"
done

step "All passed"
