#!/usr/bin/env bash
# clang-format on every file; clang-tidy on the sources that changed since a commit (default: the
# last). "cmake/lint.sh all" tidies every source: long.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(git ls-files '*.hpp' '*.cpp' '*.h' '*.c')
clang-format-19 --dry-run -Werror "${files[@]}"
echo "clang-format: ${#files[@]} files"

since=${1:-HEAD~1}
if [ "$since" = all ]; then
    mapfile -t sources < <(git ls-files 'src/*.cpp')
elif git rev-parse -q --verify "$since" >/dev/null; then
    mapfile -t sources < <(git diff --name-only --diff-filter=d "$since" -- 'src/*.cpp')
else
    sources=()
fi
if [ "${#sources[@]}" -gt 0 ]; then
    clang-tidy-19 -p build/asan --quiet --warnings-as-errors='*' "${sources[@]}" 2>/dev/null
fi
echo "clang-tidy: ${#sources[@]} files"
