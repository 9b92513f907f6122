"""Small files, no empty folders, nothing at the root that does not belong there.

    python3 cmake/checks/sizes.py [--root DIR]

Headers, sources and tests have at most 300 lines; 200 is much, and a median near 120 is the aim.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import tree

LIMIT = 300
SOURCES = (".hpp", ".h", ".cpp", ".c", ".java", ".py", ".pyi")
FOLDERS = ("include", "src", "bindings", "examples", "tests")

EXEMPT = ("src/policies/", "src/schemas/")
"""Tables that are as long as the texts they hold; likewise everything in a folder `generated`."""

ALLOWED: dict[str, str] = {}
"""Files that may be longer, each with its reason."""

TOP = ("include", "src", "bindings", "examples", "tests", "cmake", "docs")
ROOT_FILES = (
    "CMakeLists.txt", "CMakePresets.json", "CHANGELOG.md", "README.md", "README.zh-CN.md",
    "LICENSE", "CONTRIBUTING.md", "pyproject.toml",
)
_SKIPPED = re.compile(r"\.git|__pycache__|build.*|dist|install|out|venv|\.venv")


def counted(path: str) -> bool:
    """Whether a file is held to the limit."""
    parts = path.split("/")
    return (parts[0] in FOLDERS and path.endswith(SOURCES) and "generated" not in parts
            and not path.startswith(EXEMPT))


def too_long(lengths: dict[str, int]) -> Iterator[str]:
    """Files above the limit that have no reason, and reasons that are no longer needed."""
    for path, length in lengths.items():
        if length > LIMIT and path not in ALLOWED:
            yield f"{path}: {length} lines, more than {LIMIT}: one noun a file, so split it"
    for path in ALLOWED:
        if lengths.get(path, 0) <= LIMIT:
            yield f"{path}: stands in ALLOWED of sizes.py without being longer than {LIMIT} lines"


def strangers(files: list[str]) -> Iterator[str]:
    """Files and folders at the root that have no business there."""
    for name in sorted({path.split("/")[0] for path in files if "/" in path}):
        if name not in TOP and not name.startswith("."):
            yield f"{name}/: no such folder in the layout; it has {', '.join(TOP)}"
    for path in files:
        if "/" not in path and path not in ROOT_FILES and not path.startswith("."):
            yield f"{path}: only files that tools look for stand at the root"


def empty_folders(root: Path, files: list[str]) -> Iterator[str]:
    """Folders of the tree without any file that belongs to it."""
    filled = {parent.as_posix() for path in files for parent in Path(path).parents}
    skipped = ignored(root)
    for folder, inner, _ in os.walk(root):
        inner[:] = [name for name in inner if not _SKIPPED.fullmatch(name)]
        path = Path(folder).relative_to(root).as_posix()
        if path in skipped:
            inner[:] = []
        elif path not in filled and path != ".":
            inner[:] = []
            yield f"{path}/: no file in it; parts that nothing needs yet do not exist yet"


def ignored(root: Path) -> set[str]:
    """Folders that git ignores."""
    if not (root / ".git").exists():
        return set()
    command = ["git", "-C", str(root), "ls-files", "-z", "--others", "--ignored",
               "--exclude-standard", "--directory"]
    listed = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return {path.rstrip("/") for path in listed.split("\0") if path.endswith("/")}


def statistics_of(lengths: dict[str, int]) -> Iterator[str]:
    """The median of sources and of tests, and the ten largest files."""
    kinds: dict[str, dict[str, int]] = {"sources": {}, "tests": {}}
    for path, length in lengths.items():
        kinds["tests" if path.startswith("tests/") else "sources"][path] = length
    for kind, found in kinds.items():
        if found:
            median = statistics.median_high(found.values())
            yield f"{kind}: {len(found)} files, median {median} lines, the largest:"
            for path in sorted(found, key=lambda name: (-found[name], name))[:10]:
                yield f"  {found[path]:4d}  {path}"


def main(arguments: list[str] | None = None) -> int:
    """Prints the sizes, then what is too long, empty or in the wrong place."""
    root = tree.root_of(arguments, __doc__)
    files = tree.files(root)
    lengths = {path: (root / path).read_bytes().count(b"\n") for path in files if counted(path)}
    print("\n".join(statistics_of(lengths)))
    problems = [*too_long(lengths), *empty_folders(root, files), *strangers(files)]
    return tree.report("sizes", problems, f"{len(lengths)} files")


if __name__ == "__main__":
    sys.exit(main())
