"""The check of words fails on Chinese, floating point, long lines and paths out of place."""

from __future__ import annotations

import unittest

from bad_tree import CheckTest

HOME = "/ho" + "me/someone/build"
HOST = "files.python" + "hosted.org"


class WordsTest(CheckTest):
    check = "words"
    good = {
        "README.md": "防贫\n",
        "src/policies/pack.toml": 'title = "收入"\n',
        "src/schemas/a.schema.json": '{"description": "收入", "type": "object"}\n',
        "src/decision/sentences_zh.hpp": 'auto a = "收入";\n',
        "include/fangpin/household/codes.hpp": 'auto a = "脱贫户";\n',
        "include/fangpin/values/money.hpp": "/* no double, 收入 */ // no float\n"
                                            "auto a = \"a double // word\"; int b = 1'000'000;\n",
        "bindings/python/terms.py": '"""收入"""\nA = "income"  # 收入\n',
        "tests/a_test.cpp": 'auto a = "收入";\n',
        "examples/data/items.json": '["务工"]\n',
        "cmake/Tools.cmake": "# 收入\nset(a b)\n",
        "LICENSE": "x" * 200 + "\n",
        "docs/use.md": "see /usr/share/doc and https://example.org/home/page\n",
    }

    def test_a_tree_in_order_passes(self) -> None:
        self.assert_passes()

    def test_chinese_in_code(self) -> None:
        message = "Chinese outside of"
        for path, text, line in (
            ("src/rules/parser.cpp", '// ok 收入\nauto a = "收入";\n', 2),
            ("include/fangpin/rules/a.hpp", 'auto a = R"x(\n)" // 收入\n)x";\n', 1),
            ("src/rules/parser.cpp", "int 收入 = 1;\n", 1),
            ("include/fangpin/values/a.hpp", "auto a = \"it's\"; auto b = u8\"。\";\n", 1),
            ("examples/cpp/a.cpp", 'auto a = "收入";\n', 1),
            ("bindings/python/a.py", '"""收入"""\nA = [\n    "收入",\n]\n', 3),
            ("bindings/java/A.java", 'String a = "收入";\n', 1),
            ("cmake/Tools.cmake", 'set(a "收入")\n', 1),
            ("src/schemas/a.schema.json", '{\n"enum": ["收入"]}\n', 2),
        ):
            self.assert_fails({path: text}, f"{path}:{line}: {message}")

    def test_floating_point_in_the_library(self) -> None:
        for path, text in (
            ("include/fangpin/values/a.hpp", "\nlong double a = 0;\n"),
            ("include/fangpin/c/a.h", "/* a */\nfloat a;\n"),
            ("src/rules/a.cpp", "int b;\nauto a = static_cast<double>(b);\n"),
        ):
            self.assert_fails({path: text}, f"{path}:2: ", "whole fen")
        self.assert_passes({"bindings/python/a.cpp": "double a;\n"})

    def test_long_lines(self) -> None:
        for path in ("src/rules/a.cpp", "include/fangpin/c/a.h", "cmake/a.cmake",
                     "examples/CMakeLists.txt", "bindings/python/a.py", "tests/a_test.cpp"):
            self.assert_fails({path: "\n#" + "x" * 100 + "\n"}, f"{path}:2: 101 characters")

    def test_width_is_counted_in_characters(self) -> None:
        self.assert_passes({"src/rules/a.cpp": "//" + "收" * 98 + "\n"})
        self.assert_fails({"src/rules/a.cpp": "//" + "收" * 99 + "\n"}, "101 characters")

    def test_paths_of_a_machine_and_hosts_of_registries(self) -> None:
        for path in ("docs/use.md", "CMakePresets.json", "tests/a_test.cpp", ".ci/run"):
            self.assert_fails({path: f"see {HOME}\n"}, f"{path}:1: path of a machine: {HOME}")
            self.assert_fails({path: f"x\nhttps://{HOST}/x\n"}, f"{path}:2: host of a registry")
        self.assert_fails({"a.cmake": '"C:' + "\\Users\\" + 'x"\n'}, "path of a machine")


if __name__ == "__main__":
    unittest.main()
