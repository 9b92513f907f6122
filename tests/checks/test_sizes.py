"""The check of sizes fails on long files, empty folders and strangers at the root."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from bad_tree import CHECKS, CheckTest


class SizesTest(CheckTest):
    check = "sizes"
    good = {
        "CMakeLists.txt": "\n",
        "README.md": "\n",
        ".gitignore": "build/\n",
        "include/fangpin/values/month.hpp": "\n" * 300,
        "src/policies/long.py": "\n" * 500,
        "src/values/generated/table.hpp": "\n" * 500,
        "examples/register.py": "\n" * 20,
        "tests/unit/month_test.cpp": "\n" * 300,
    }

    def test_a_tree_in_order_passes_and_shows_the_largest(self) -> None:
        output = self.assert_passes()
        self.assertIn("sources: 2 files, median 300 lines", output)
        self.assertIn(" 300  include/fangpin/values/month.hpp", output)

    def test_a_long_header_source_binding_example_or_test(self) -> None:
        for path in ("include/fangpin/values/big.hpp", "src/rules/big.cpp", "tests/big_test.cpp",
                     "bindings/python/big.py", "examples/c/big.c", "tests/python/test_big.py"):
            self.assert_fails({path: "\n" * 301}, f"{path}: 301 lines, more than 300")

    def test_an_empty_folder(self) -> None:
        self.assert_fails({}, "include/fangpin/batch/: no file in it",
                          folders=("include/fangpin/batch/detail",))

    def test_a_stranger_at_the_root(self) -> None:
        self.assert_fails({"notes.txt": "\n"}, "notes.txt: only files that tools look for")
        self.assert_fails({"lib/code.cpp": "\n"}, "lib/: no such folder")

    def test_what_git_ignores_is_not_looked_at(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            subprocess.run(["git", "init", "-q", name], check=True)
            (root / ".gitignore").write_text("/trees/\n", encoding="utf-8")
            (root / "trees" / "a").mkdir(parents=True)
            (root / "trees" / "notes.txt").write_text("\n", encoding="utf-8")
            command = [sys.executable, str(CHECKS / "sizes.py"), "--root", name]
            self.assertEqual(subprocess.run(command, capture_output=True).returncode, 0)


if __name__ == "__main__":
    unittest.main()
