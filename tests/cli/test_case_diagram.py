"""`fangpin case diagram`: the procedures of an edition as a picture."""

from __future__ import annotations

import os
import re
import subprocess
import unittest
from xml.etree import ElementTree

from command import COMMAND, ROOT, CommandTest, fangpin

EDITIONS = sorted(path.stem for path in (ROOT / "src" / "policies").glob("*.toml"))
SVG = "{http://www.w3.org/2000/svg}"


def diagram(edition: str, *options: str, **how: object) -> str:
    run = fangpin("case", "diagram", "--policy", edition, *options, **how)
    assert (run.status, run.err) == (0, ""), run.err
    return run.out


def clauses_of(edition: str) -> set[str]:
    """Whatever procedures, steps and conditions of a pack cite."""
    entry = re.compile(r"\[\[(?:procedure|step|condition)\]\]\n(.*?)\n\n", re.DOTALL)
    pack = (ROOT / "src" / "policies" / f"{edition}.toml").read_text(encoding="utf-8")
    cited = re.compile(r'^(?:clause|also|notice_clause|waiver_clause) *= *(.*)$', re.MULTILINE)
    return {
        clause
        for body in entry.findall(pack)
        for line in cited.findall(body)
        for clause in re.findall(r'"([A-Z]+-\d+)"', line)
    }


class DiagramTest(CommandTest):
    PACK = """
[policy]
id = "invented"
revision = 1
title = "x"
area = "513201"
[window]
clause = "MEK-05"
rule = "twelve_months_before_discovery"
[size]
clause = "MEK-11"
rule = "living_in"
[[inclusion]]
clause = "MEK-16"
title = "t"
when = "at_risk"
"""

    def test_the_picture_is_xml_with_every_clause(self) -> None:
        for edition in EDITIONS:
            for lang in ("zh", "en"):
                with self.subTest(edition=edition, lang=lang):
                    root = ElementTree.fromstring(diagram(edition, "--lang", lang))
                    self.assertEqual(root.tag, f"{SVG}svg")
                    said = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
                    clauses = clauses_of(edition)
                    self.assertTrue(clauses)
                    self.assertEqual({c for c in clauses if c not in said}, set())
                    self.assertEqual(len(root.findall(f".//{SVG}text[@font-family]")),
                                     len(root.findall(f".//{SVG}text")))

    def test_the_picture_fits_a_sheet_of_a3(self) -> None:
        for edition in EDITIONS:
            root = ElementTree.fromstring(diagram(edition))
            width, height = (float(root.attrib[side].removesuffix("pt"))
                             for side in ("width", "height"))
            self.assertEqual((width <= 1191, height <= 842), (True, True))

    def test_the_graph_is_the_same_each_time_and_needs_no_graphviz(self) -> None:
        nothing = {**os.environ, "PATH": str(self.folder)}
        for edition in EDITIONS:
            graph = diagram(edition, "--dot", env=nothing)
            self.assertTrue(graph.startswith('digraph "fangpin" {\n'))
            self.assertEqual(graph, diagram(edition, "--dot"))

    def test_without_graphviz_the_message_says_what_to_do(self) -> None:
        run = fangpin("case", "diagram", "--policy", "maerkang-2022",
                      env={**os.environ, "PATH": str(self.folder)})
        self.assertEqual((run.status, run.out), (2, ""))
        self.assertIn("install Graphviz", run.err)
        self.assertIn("--dot", run.err)

    def test_a_graphviz_that_fails_is_a_failure_without_half_a_picture(self) -> None:
        for script, words in (("echo half; echo 'no layout' >&2; exit 3", ("no layout", "3")),
                              ("kill -9 $$", ("no picture",))):
            self.file("dot", f"#!/bin/sh\n{script}\n")
            (self.folder / "dot").chmod(0o755)
            run = fangpin("case", "diagram", "--policy", "maerkang-2022",
                          env={**os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}"})
            self.assertEqual((run.status, run.out), (2, ""))
            for word in words:
                self.assertIn(word, run.err)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_a_failure(self) -> None:
        for options in ([], ["--dot"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([COMMAND, "case", "diagram", "--policy", "luan-2019",
                                       *options], stdout=full, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"standard output", done.stderr)

    def test_an_overlay_draws_its_own_procedure(self) -> None:
        overlay = self.file("mine.toml", """
[policy]
id = "mine"
revision = 1
title = "甲"
extends = "anju-2021"
[[procedure]]
kind = "identification"
source = "notice 1"
title = "甲的程序"
[[step]]
procedure = "identification"
id = "only"
source = "notice 1, 2"
title = "乙"
level = "county"
decides = true
""")
        graph = diagram(overlay, "--dot")
        self.assertIn('"state.clue" -> "state.under_identification"', graph)
        self.assertIn("notice 1, 2", graph)
        self.assertNotIn('"state.clue" -> "state.under_identification"',
                         diagram("anju-2021", "--dot"))

    def test_whatever_a_pack_says_is_text(self) -> None:
        words = r'</td></table>><b>&amp;\\N \" -> [x] {} ]]> \u202e'
        pack = self.PACK.replace('"x"', f'"{words}"') + f"""
[[procedure]]
kind = "measures"
source = "{words}"
title = "{words}"
[[step]]
procedure = "measures"
id = "a_step"
source = "{words}"
title = "{words}"
level = "village"
"""
        root = ElementTree.fromstring(diagram(self.file("hostile.toml", pack)))
        said = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
        self.assertGreaterEqual("".join(said.split()).count(r'</td></table>><b>&amp;\N"->[x]{}'), 4)
        self.assertNotIn("\u202e", said)

    def test_usage(self) -> None:
        none = self.file("none.toml", self.PACK)
        for wrong, words in (([], "--policy"),
                             (["--policy", "maerkang-2022", "--lang", "fr"], "lang"),
                             (["--policy", "maerkang-2021"], "maerkang-2022"),
                             (["--policy", none], "no procedure"),
                             (["--policy", none, "--dot"], "extends"),
                             (["--policy", "maerkang-2022", "file"], "file")):
            with self.subTest(wrong=wrong):
                run = fangpin("case", "diagram", *wrong)
                self.assertEqual((run.status, run.out), (2, ""))
                self.assertIn(words, run.err)


if __name__ == "__main__":
    unittest.main()
