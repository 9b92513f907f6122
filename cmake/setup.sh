#!/usr/bin/env bash
# Installs what is missing: Debian packages with apt-get, Python packages into build/venv.
#
#   bash cmake/setup.sh build   what the library and the command line are built with
#   bash cmake/setup.sh         that, and what the tests need
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packages=(
  g++ cmake ninja-build python3
  libboost1.81-dev libboost-json1.81-dev libmsgsl-dev libtomlplusplus-dev libssl-dev
  libcli11-dev libcsv-dev catch2
)
if [[ "${1:-tests}" == tests ]]; then
  packages+=(
    ccache git pkg-config python3-dev python3-venv
    clang-19 libclang-rt-19-dev clang-format-19 clang-tidy-19
    graphviz  # lays out what `fangpin case diagram` draws; --dot does without
  )
fi

if ! command -v dpkg-query > /dev/null; then
  echo "not a Debian system: see to these, or what stands for them: ${packages[*]}"
else
  missing=()
  for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null || true)
    [[ "$status" == installed ]] || missing+=("$package")
  done
  if ((${#missing[@]})); then
    echo "installing ${missing[*]}"
    as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}"
  fi
fi
[[ "${1:-tests}" == tests ]] || exit 0

# The first Python that is new enough and has its headers.
usable='import sys, sysconfig, venv, pathlib
headers = pathlib.Path(sysconfig.get_path("include"), "Python.h")
sys.exit(sys.version_info < (3, 11) or not headers.exists())'
for python in python3 /usr/bin/python3; do
  "$python" -c "$usable" 2> /dev/null && break
done

wanted=('scikit-build-core>=0.11' 'pybind11>=2.10' pytest pytest-xdist mypy jsonschema
  pyarrow pandas polars duckdb)  # those who hand tables over
if [[ "$(cat build/venv/wanted 2> /dev/null)" != "${wanted[*]}" ]]; then
  mkdir -p build
  "$python" -m venv --clear build/venv
  build/venv/bin/python -m pip install --quiet --disable-pip-version-check "${wanted[@]}"
  echo "${wanted[*]}" > build/venv/wanted
fi
echo "everything is there"
