"""clang-format over the whole tree, clang-tidy over what was changed.

    python3 cmake/checks/lint.py [--root DIR] [--since COMMIT] [--jobs N]

Changed is what differs from the merge base with origin/main or, on main itself, from the commit
before; files that are not committed count too. clang-tidy reads how a file is compiled from
build/tidy (`cmake --preset tidy`), for the Python module from build/wheel (`pip install .`) or
build/release (tests/run.sh); where none has a changed file, that is an error. A changed header is
looked at through its test; the build of the preset `tidy` looks at everything.
"""

from __future__ import annotations

import argparse
import functools
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tree

FORMAT, TIDY = "clang-format-19", "clang-tidy-19"
SOURCES = (".cpp", ".hpp", ".c", ".h")
COMPILED = (".cpp", ".c")
# Compiled by nobody, by projects of their own, or only when asked for.
APART = ("tests/must_not_compile/", "tests/consumers/", "tests/bench/")


def main() -> int:
    """Prints what either has to say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    parser.add_argument("--since", metavar="COMMIT", help="what to compare with")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    root = options.root.resolve()
    files = [path for path in tree.files(root) if path.endswith(SOURCES)]
    found = to_tidy(changed(root, options.since or base(root)), set(files))
    looked_at = [path for path in found if database(root, path)]
    left_out = [f"{path}: no build knows how it is compiled: run cmake --preset tidy"
                for path in found if path not in looked_at and not path.startswith(APART)]
    with ThreadPoolExecutor(options.jobs) as pool:
        untidy = [said for said in pool.map(lambda path: tidy(root, path), looked_at) if said]
    summary = f"{len(files)} files formatted, {len(looked_at)} looked at by clang-tidy"
    return tree.report("lint", [*unformatted(root, files), *left_out, *untidy], summary)


def git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where it fails."""
    ran = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    return ran.stdout.decode().strip() if ran.returncode == 0 else ""


def base(root: Path) -> str:
    """The commit to compare with; the first commit of all is compared with itself."""
    head = git(root, "rev-parse", "HEAD")
    merge_base = git(root, "merge-base", "HEAD", "origin/main")
    if merge_base and merge_base != head:
        return merge_base
    return git(root, "rev-parse", "--verify", "--quiet", "HEAD~1") or head


def changed(root: Path, since: str) -> list[str]:
    """Files that differ from a commit, and those that git does not know yet."""
    differing = git(root, "diff", "--name-only", "--diff-filter=d", since)
    unknown = git(root, "ls-files", "--others", "--exclude-standard")
    return sorted({*differing.splitlines(), *unknown.splitlines()})


def to_tidy(paths: list[str], known: set[str]) -> list[str]:
    """Changed files that are compiled by themselves, and the tests of changed headers."""
    found = {path for path in paths if path.endswith(COMPILED)}
    for path in paths:
        match Path(path).parts:
            case ["include", "fangpin", part, name] if name.endswith(".hpp"):
                test = f"tests/unit/{part}/{name.removesuffix('.hpp')}_test.cpp"
                found |= {test} & known
    return sorted(found)


def database(root: Path, path: str) -> Path | None:
    """The folder whose compile_commands.json has the file."""
    wheels = [*sorted(root.glob("build/wheel/*")), root / "build" / "release"]
    for folder in (*(wheels if path.startswith("bindings/") else ()), root / "build" / "tidy"):
        commands = folder / "compile_commands.json"
        if commands.is_file() and str(root / path) in read(commands):
            return folder
    return None


@functools.cache
def read(commands: Path) -> frozenset[str]:
    """The files that a compile_commands.json has."""
    return frozenset(each["file"] for each in json.loads(commands.read_text(encoding="utf-8")))


def tidy(root: Path, path: str) -> str:
    """What clang-tidy has to say about a file."""
    # A database of GCC's has warnings that Clang does not know.
    command = [TIDY, "--quiet", "--extra-arg=-Wno-unknown-warning-option",
               "-p", str(database(root, path)), path]
    ran = subprocess.run(command, cwd=root, capture_output=True, check=False)
    if ran.returncode == 0:
        return ""
    return (ran.stdout + ran.stderr).decode().strip()


def unformatted(root: Path, files: list[str]) -> list[str]:
    """Files that clang-format would change."""
    command = [FORMAT, "--dry-run", "--Werror", *files]
    ran = subprocess.run(command, cwd=root, capture_output=True, check=False)
    said = ran.stderr.decode().splitlines()
    places = {line.split(":")[0] for line in said if "clang-format-violations" in line}
    return [f"{path}: run clang-format-19 -i" for path in sorted(places)]


if __name__ == "__main__":
    sys.exit(main())
