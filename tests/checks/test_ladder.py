"""The check of the ladder fails on every way up."""

from __future__ import annotations

import unittest

from bad_tree import CheckTest


class LadderTest(CheckTest):
    check = "ladder"
    good = {
        "include/fangpin.hpp": "#include <fangpin/policy/policy.hpp>\n",
        "include/fangpin.h": "#include <fangpin/c/base.h>\n",
        "include/fangpin/values/month.hpp": "#include <cstdint>\n",
        "include/fangpin/policy/policy.hpp": "#include <fangpin/values/month.hpp>\n",
        "include/fangpin/c/base.h": "#include <stdint.h>\n",
        "src/policy/pack.hpp": "#include <fangpin/policy/policy.hpp>\n",
        "src/policy/pack.cpp": '#include "pack.hpp"\n#include "policy/pack.hpp"\n',
        "src/capi/policy.cpp": '#include <fangpin.h>\n#include "policy/pack.hpp"\n',
        "src/cli/main.cpp": '#include <fangpin.h>\n#include "options.hpp"\n',
        "src/cli/options.hpp": "#include <fangpin/c/base.h>\n",
    }

    def test_a_tree_in_order_passes(self) -> None:
        self.assert_passes()

    def test_comments_include_nothing(self) -> None:
        self.assert_passes({
            "include/fangpin/values/date.hpp": "/*\n#include <fangpin/c/base.h>\n*/\n"})

    def test_a_header_that_includes_a_part_above(self) -> None:
        self.assert_fails(
            {"include/fangpin/values/up.hpp": "\n# include <fangpin/policy/policy.hpp>\n"},
            "include/fangpin/values/up.hpp:2: 'values' must not know 'policy'")

    def test_the_same_in_quotes_and_for_a_file_that_is_not_there(self) -> None:
        self.assert_fails(
            {"include/fangpin/values/up.hpp": '#include "fangpin/decision/none.hpp"\n'},
            "'values' must not know 'decision'")

    def test_a_source_that_includes_a_private_header_above(self) -> None:
        for included in ("policy/pack.hpp", "../policy/pack.hpp"):
            self.assert_fails({"src/rules/parser.cpp": f'#include "{included}"\n'},
                              "'rules' must not know 'policy'")

    def test_a_part_below_the_c_interface_that_includes_it(self) -> None:
        for included in ("fangpin.h", "fangpin/c/base.h"):
            self.assert_fails({"src/document/reader.cpp": f"#include <{included}>\n"},
                              "'document' must not know 'c'")

    def test_a_public_header_that_includes_a_private_one(self) -> None:
        self.assert_fails(
            {"include/fangpin/policy/loader.hpp": '#include "../../../src/policy/pack.hpp"\n'},
            "a public header includes the private")

    def test_a_part_that_includes_everything(self) -> None:
        self.assert_fails({"src/policy/all.cpp": "#include <fangpin.hpp>\n"},
                          "'policy' must not include fangpin.hpp")

    def test_a_command_line_that_knows_the_library(self) -> None:
        for included in ("<fangpin/values/month.hpp>", "<fangpin.hpp>", '"policy/pack.hpp"'):
            self.assert_fails({"src/cli/main.cpp": f"#include {included}\n"},
                              "the command line may include")

    def test_a_folder_that_is_no_part(self) -> None:
        self.assert_fails({"src/misc/tools.cpp": "\n"}, "src/misc/tools.cpp: no part")
        self.assert_fails({"include/fangpin/version.hpp": "\n"}, "version.hpp: no part")


if __name__ == "__main__":
    unittest.main()
