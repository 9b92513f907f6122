"""A pack that tries to be more than text on its page."""

from __future__ import annotations

from command import CommandTest, fangpin
from html_page import Page

TRICK = '</title></style><script>alert(1)</script><!-- " onclick=x \' &amp; {0}'
PACK = """
[policy]
id = {0}
revision = 1
title = {1}
title_en = {2}
area = "513201"
[window]
source = {3}
rule = "twelve_months_before_discovery"
[size]
source = {4}
rule = "living_in"
[[fact]]
name = "has_well"
type = "boolean"
zh = {5}
en = {6}
source = {7}
[[inclusion]]
id = {8}
source = {9}
title = {10}
title_en = {11}
when = '''has_well and at_risk // {12}
and registry in ("ordinary",
"out_of_poverty")'''
[[tag]]
id = "a b"
source = "invented"
code = {13}
title = "t"
when = 'monitored and at_risk'
[[tag]]
id = "a%20b"
source = "invented"
code = "other"
title = "t"
when = 'monitored or at_risk'
[[reading]]
id = {14}
text = {15}
text_en = {16}
[[gap]]
id = {17}
source = {18}
text = {19}
text_en = {20}
"""
RULE = 12
"""The place that is inside of a rule, where no escapes are known."""


def quoted(text: str) -> str:
    """A text in TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + escaped.replace("\x1b", "\\u001b") + '"'


def pack(trick: str) -> str:
    """A pack that has the trick in every place that takes a text."""
    places = [trick.format(place) for place in range(21)]
    return PACK.format(*(plain(text) if place == RULE else quoted(text)
                         for place, text in enumerate(places)))


def plain(text: str) -> str:
    """What of it may stand in a literal text of TOML, on one line."""
    return text.replace("\x1b", "").replace("\n", " ")


class Hostile(CommandTest):
    def shown(self, trick: str, *options: str) -> str:
        file = self.file("hostile.toml", pack(trick))
        run = fangpin("policy", "show", file, *options)
        self.assertEqual((run.status, run.err), (0, ""))
        return run.out

    def test_markup_comes_out_as_text(self) -> None:
        for lang in ("zh", "en"):
            page = Page(self.shown(TRICK, "--html", "--lang", lang))
            self.assertEqual(page.problems, [])
            self.assertNotIn("script", page.tags)
            hidden = {1: 2, 5: 6, 10: 11, 15: 16, 19: 20}  # Chinese: English
            other = set(hidden.values() if lang == "zh" else hidden) - {5}
            for place in set(range(21)) - other:
                self.assertIn(TRICK.format(place), page.text)

    def test_ids_that_look_alike_get_anchors_of_their_own(self) -> None:
        page = Page(self.shown("plain {0}", "--html"))
        self.assertEqual(page.problems, [])
        self.assertIn("a%20b", page.ids)
        self.assertIn("a%2520b", page.ids)

    def test_what_steers_a_terminal_does_not_reach_it(self) -> None:
        for options in ((), ("--html",)):
            out = self.shown("\x1b[2J\u202e{0}\u2066", *options)
            for c in "\x1b\u202e\u2066":
                self.assertNotIn(c, out)

    def test_a_line_end_forges_no_line(self) -> None:
        out = self.shown("x\n[MEK-99] forged {0}", "--lang", "en")
        for line in out.splitlines():
            self.assertFalse(line.lstrip().startswith("[MEK-99]"), line)

    def test_a_rule_keeps_its_lines(self) -> None:
        """A comment in a rule ends with its line; what follows must not look commented out."""
        lines = [line.strip() for line in self.shown("note {0}", "--lang", "en").splitlines()]
        at = lines.index("Rule: has_well and at_risk // note 12")
        self.assertEqual(lines[at + 1:at + 3],
                         ['and registry in ("ordinary",', '"out_of_poverty")'])
        page = Page(self.shown("note {0}", "--html"))
        self.assertIn('note 12\nand registry in ("ordinary",\n"out_of_poverty")', page.text)
