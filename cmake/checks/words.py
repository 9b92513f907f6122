"""Words that have no place where they stand.

    python3 cmake/checks/words.py [--root DIR]

- Chinese outside of the policies, the tables of terms, comments, documents and test data
- floating point types in the library: money is whole fen, numbers are exact
- lines of more than 100 characters in C, C++, Python and CMake
- paths of somebody's machine and hosts of package registries, anywhere
"""

from __future__ import annotations

import fnmatch
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import chinese
import cxx
import tree

WIDTH = 100
MEASURED = (".hpp", ".h", ".cpp", ".c", ".py", ".pyi", ".cmake", "CMakeLists.txt")
LIBRARY = ("include/", "src/")
FLOATING = ("float", "double")

SPOKEN = (
    "*.md", "src/policies/*", "tests/*", "src/decision/sentences*.hpp",
    "src/document/*sentences.hpp", "src/columns/column_terms.hpp",
    "include/fangpin/household/codes.hpp", "include/fangpin/lifecycle/case_terms.hpp",
    "include/fangpin/rules/fact_table.hpp", "include/fangpin/rules/property.hpp",
    "src/columns/nested_terms.cpp",
)
"""Where Chinese may stand anywhere, beside comments; also the data, not the code, of examples."""

_PATH = re.compile(r"(?<![\w.:/~*-])(?:/(?:home|root|work|workspace|Users|mnt)/|[A-Z]:\\Users\\)"
                   r"[\w./-]*")
_HOST = re.compile(
    r"\b(?:pypi\.(?:org|python\.org)|files\.pythonhosted\.org|registry\.(?:npmjs\.org|yarnpkg\.com)"
    r"|crates\.io|proxy\.golang\.org|repo1?\.maven\.(?:apache\.)?org|conan\.io|ghcr\.io|docker\.io"
    r"|(?:deb|archive|security)\.(?:debian\.org|ubuntu\.com)|mirrors?\.[\w-]+\.[\w.]+)", re.I)


def spoken(path: str) -> bool:
    """Whether Chinese is at home in a file."""
    data = path.startswith("examples/") and not path.endswith((*cxx.SOURCES, ".py"))
    return data or any(fnmatch.fnmatch(path, pattern) for pattern in SPOKEN)


def floating(path: str, text: str) -> Iterator[str]:
    """Floating point types in the code of the library."""
    if path.startswith(LIBRARY) and path.endswith(cxx.SOURCES):
        for token in cxx.tokens(text):
            if token.kind == "code" and token.text in FLOATING:
                yield f"{path}:{token.line}: {token.text}: money is whole fen, numbers are exact"


def lines(path: str, text: str) -> Iterator[str]:
    """Lines that are too long, paths of a machine, hosts of registries."""
    for number, line in enumerate(text.split("\n"), start=1):
        pattern = line.startswith("// expect: ")  # cannot be broken over lines
        if path.endswith(MEASURED) and len(line) > WIDTH and not pattern:
            yield f"{path}:{number}: {len(line)} characters, more than {WIDTH}"
        for kind, pattern in (("path of a machine", _PATH), ("host of a registry", _HOST)):
            if found := pattern.search(line):
                yield f"{path}:{number}: {kind}: {found[0]}"


def problems(root: Path, files: list[str]) -> Iterator[str]:
    """Everything that is wrong, file by file."""
    for path in files:
        text = tree.text(root, path)
        if text is None:
            continue
        yield from lines(path, text)
        yield from floating(path, text)
        if not spoken(path):
            for line in chinese.places(path, text):
                yield f"{path}:{line}: Chinese outside of policies, tables of terms and comments"


def main(arguments: list[str] | None = None) -> int:
    """Looks at every text file of the tree."""
    root = tree.root_of(arguments, __doc__)
    files = tree.files(root)
    return tree.report("words", problems(root, files), f"{len(files)} files")


if __name__ == "__main__":
    sys.exit(main())
