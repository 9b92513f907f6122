"""The files of a source tree, and how a check reports on them."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_BUILT = ("build", "dist", "install", "out", "venv", "__pycache__")


def root_of(arguments: list[str] | None, what: str | None) -> Path:
    """The tree to look at: `--root DIR`, by default the one that holds this script."""
    parser = argparse.ArgumentParser(
        description=what, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2],
                        metavar="DIR")
    root = parser.parse_args(arguments).root.resolve()
    if not root.is_dir():
        parser.error(f"--root: {root} is not a folder")
    return root


def files(root: Path) -> list[str]:
    """All files that belong to the tree, as relative paths: those that git does not ignore."""
    if (root / ".git").exists():
        command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others",
                   "--exclude-standard"]
        listed = subprocess.run(command, check=True, capture_output=True).stdout.decode()
        return sorted(path for path in set(listed.split("\0")) if (root / path).is_file())
    found = []
    for folder, inner, names in os.walk(root):
        inner[:] = [name for name in inner if name != ".git" and not name.startswith(_BUILT)]
        found += [(Path(folder) / name).relative_to(root).as_posix() for name in names]
    return sorted(found)


def text(root: Path, path: str) -> str | None:
    """The contents of a file; nothing when it is not text in UTF-8."""
    try:
        contents = (root / path).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in contents else contents


def report(name: str, problems: Iterable[str], summary: str) -> int:
    """Prints the problems and one line of summary; the exit status."""
    found = list(problems)
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"{name}: {summary}, {len(found)} problem{'' if len(found) == 1 else 's'}")
    return 1 if found else 0
