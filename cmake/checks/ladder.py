"""The parts are a ladder: a file may include its own part and those below, nothing above.

    python3 cmake/checks/ladder.py [--root DIR]

Looks at include/fangpin/<part>/ and src/<part>/. The command line (src/cli) stands outside: it
knows the C ABI only, as any other program would. In such an order there can be no cycle of parts.
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import cxx
import tree

LADDER = ("values", "household", "income", "standards", "rules", "policy", "decision", "lifecycle",
          "document", "columns", "c")
"""Bottom first."""

_SAME_AS = {"capi": "c"}
_DATA = ("policies", "schemas")
_CLI = "cli"
_UMBRELLA = {"fangpin.h": "c", "fangpin.hpp": "fangpin.hpp"}
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', re.MULTILINE)


def part_of(path: str) -> str | None:
    """The part of a file by its folder; nothing for files that belong to none."""
    match path.split("/"):
        case ["include", "fangpin", part, _, *_]:
            return part
        case ["src", part, _, *_] if part not in _DATA:
            return _SAME_AS.get(part, part)
        case ["include", name] if name in _UMBRELLA:
            return _UMBRELLA[name]
    return None


def target(path: str, included: str, known: set[str]) -> str | None:
    """The file of the tree that an include means, or would mean if it were there."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), included))
    for candidate in (beside, f"include/{included}", f"src/{included}"):
        if candidate in known:
            return candidate
    if included.startswith(("fangpin/", "fangpin.h")):
        return f"include/{included}"
    first = included.split("/")[0]
    return f"src/{included}" if first in LADDER or first in (*_SAME_AS, _CLI) else None


def verdict(path: str, included: str, known: set[str]) -> str | None:
    """What is wrong with one include; nothing when it is allowed."""
    wanted = target(path, included, known)
    own, other = part_of(path), part_of(wanted) if wanted else None
    if wanted is None or other is None:
        return None
    if path.startswith("include/") and wanted.startswith("src/"):
        return f"a public header includes the private {included}"
    if own == other:
        return None
    if own == _CLI:
        if other == "c" and wanted.startswith("include/"):
            return None
        return f"the command line may include <fangpin/c/…> and <fangpin.h> only, not {included}"
    if other not in LADDER:
        return f"'{own}' must not include {included}"
    if LADDER.index(other) > LADDER.index(own):
        return f"'{own}' must not know '{other}', which is above it: {included}"
    return None


def problems(root: Path, files: list[str]) -> Iterator[str]:
    """Every include that goes up, and every file outside of the ladder."""
    known = set(files)
    for path in files:
        top = path.split("/")[0]
        if top not in ("include", "src") or not path.endswith(cxx.SOURCES) or _is_umbrella(path):
            continue
        if part_of(path) not in (*LADDER, _CLI):
            yield f"{path}: no part of the ladder; the parts are {', '.join(LADDER)}"
            continue
        source = cxx.without_comments(tree.text(root, path) or "")
        for match in _INCLUDE.finditer(source):
            wrong = verdict(path, match[1], known)
            if wrong:
                yield f"{path}:{source.count(chr(10), 0, match.start()) + 1}: {wrong}"


def _is_umbrella(path: str) -> bool:
    return path.removeprefix("include/") in _UMBRELLA


def main(arguments: list[str] | None = None) -> int:
    """Checks every include of the library."""
    root = tree.root_of(arguments, __doc__)
    files = tree.files(root)
    parts = {part_of(path) for path in files} & set(LADDER)
    return tree.report("ladder", problems(root, files), f"{len(parts)} parts")


if __name__ == "__main__":
    sys.exit(main())
