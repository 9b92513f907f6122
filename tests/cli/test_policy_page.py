"""The page of a policy, plain and as HTML, against the packs and the table of clauses."""

from __future__ import annotations

import csv
import functools
import itertools
import tomllib
import unicodedata
import unittest
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from command import ROOT, CommandTest, fangpin
from html_page import Page, folded

POLICIES = ROOT / "src" / "policies"
PACKS = sorted(path.stem for path in POLICIES.glob("*.toml"))
ROLES = ("scope", "inclusion", "exclusion", "override", "category", "tag", "need_type", "grade",
         "attention")
NOTES = ("reading", "gap", "case", "case_base")
LANGUAGES = ("zh", "en")


@cache
def pack(name: str) -> dict[str, Any]:
    """A shipped pack."""
    return tomllib.loads((POLICIES / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def clauses() -> dict[str, dict[str, str]]:
    """The table of clauses by id."""
    with (POLICIES / "clauses.tsv").open(encoding="utf-8", newline="") as rows:
        table = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["id"]: row for row in table}


@cache
def show(name: str, *options: str) -> str:
    """What the command prints."""
    run = fangpin("policy", "show", name, *options)
    assert (run.status, run.err) == (0, ""), run.err
    return run.out


@cache
def html(name: str, lang: str) -> Page:
    """The page as read."""
    return Page(show(name, "--html", "--lang", lang))


def cited(value: Any) -> Iterator[str]:
    """The clauses that entries carry out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            one = key == "clause" or key.endswith("_clause")
            yield from ([inner] if one else inner if key == "also" else cited(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from cited(inner)


def left_out(name: str) -> list[str]:
    """The clauses of a text that its pack has no entry for."""
    have = set(cited({k: v for k, v in pack(name).items() if k not in NOTES}))
    return [id for id, row in clauses().items() if row["source"] == name and id not in have]


def named(entries: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    """Entries with their ids: the clause, or clause and code where several have the clause."""
    clause = [e.get("clause") for e in entries]
    return [(e.get("id") or (f"{e['clause']}.{e['code']}"
                             if "code" in e and clause.count(e["clause"]) > 1 else e["clause"]), e)
            for e in entries]


def wording(entry: dict[str, Any], key: str, lang: str) -> str:
    """The Chinese or the English text of an entry."""
    return entry[key] if lang == "zh" else entry[f"{key}_en"]


def every_page(test: Callable[[Any, str, str], None]) -> Callable[[unittest.TestCase], None]:
    """A test of each of the shipped packs in both languages."""

    @functools.wraps(test)
    def all_of_them(self: unittest.TestCase) -> None:
        for name, lang in itertools.product(PACKS, LANGUAGES):
            with self.subTest(policy=name, lang=lang):
                test(self, name, lang)

    del all_of_them.__wrapped__  # pytest would take its parameters for fixtures
    return all_of_them


class EveryPage(unittest.TestCase):
    def test_five_packs_are_shipped(self) -> None:
        self.assertEqual(len(PACKS), 5)

    @every_page
    def test_html_is_in_order_and_stands_alone(self, name: str, lang: str) -> None:
        page = html(name, lang)
        self.assertEqual(page.problems, [])
        self.assertEqual(page.lang, lang)
        self.assertFalse({"script", "link", "img", "iframe", "object", "base"} & {*page.tags})
        for outside in ("url(", "@import", "http", "//"):
            self.assertNotIn(outside, page.style)
        for needed in ("@media print", "@page", "A4", "table-header-group",
                       "break-inside: avoid", "text-decoration: none"):
            self.assertIn(needed, page.style)

    @every_page
    def test_header_has_title_revision_and_digest(self, name: str, lang: str) -> None:
        policy = pack(name)["policy"]
        for text in (folded(show(name, "--lang", lang)), folded(html(name, lang).text)):
            self.assertIn(folded(wording(policy, "title", lang)), text)
            self.assertIn(folded(policy["area"]), text)
            self.assertRegex(text, "sha256:[0-9a-f]{64}")

    @every_page
    def test_every_rule_stands_beside_its_clause_and_wording(self, name: str, lang: str) -> None:
        page, text = html(name, lang), folded(show(name, "--lang", lang))
        rules = [rule for role in ROLES for rule in pack(name).get(role, [])]
        for id, rule in named(rules):
            row = page.texts[id]
            self.assertIn(rule["when"], row)
            self.assertIn(wording(rule, "title", lang), row)
            self.assertIn(folded(rule["when"]), text)
            self.assertIn(folded(wording(rule, "title", lang)), text)
            clause = clauses()[rule["clause"]]
            self.assertIn(folded(f"[{clause['id']}] {name} {clause['clause']}"), text)
            self.assertIn(f"{name} {clause['clause']}", page.text)
            if lang == "en" or clause["rule"] not in rule["title"]:
                self.assertIn(clause["rule"], page.text)

    @every_page
    def test_every_reading_and_gap_stands_there_once(self, name: str, lang: str) -> None:
        page, text = html(name, lang), folded(show(name, "--lang", lang))
        label = {"zh": ("读法", "缺口"), "en": ("Reading", "Gap")}[lang]
        readings = [(r["id"], r) for r in pack(name)["reading"]]
        gaps = named(pack(name)["gap"])
        for kind, word, notes in (("reading", label[0], readings), ("gap", label[1], gaps)):
            for id, note in notes:
                words = wording(note, "text", lang)
                self.assertIn(words, page.texts[f"{kind}:{id}"])
                self.assertEqual(text.count(folded(f"{word} [{id}] {words}")), 1, id)

    @every_page
    def test_clauses_left_out_are_listed_by_kind(self, name: str, lang: str) -> None:
        page, text = html(name, lang), folded(show(name, "--lang", lang))
        listed = [id.removeprefix("clause:") for id in page.ids if id.startswith("clause:")]
        self.assertCountEqual(listed, left_out(name))
        for id in listed:
            row = clauses()[id]
            self.assertIn(row["rule"], page.texts[f"clause:{id}"])
            self.assertIn(row["clause"], page.texts[f"clause:{id}"])
            self.assertIn(row["rule"], page.texts[f"left_out:{row['kind']}"])
            self.assertIn(folded(f"[{id}] {name} {row['clause']} {row['rule']}"), text)

    @every_page
    def test_contents_lead_to_every_role_and_rule(self, name: str, lang: str) -> None:
        page = html(name, lang)
        for role in ROLES:
            self.assertEqual(f"#section:{role}" in page.links, role in pack(name))
        for id, _ in named([rule for role in ROLES for rule in pack(name).get(role, [])]):
            self.assertIn(f"#{id}", page.links)

    @every_page
    def test_lines_fit_a_terminal_of_100_columns(self, name: str, lang: str) -> None:
        for line in show(name, "--lang", lang).splitlines():
            wide = sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in line)
            self.assertLessEqual(wide, 100, line)
            self.assertEqual(line, line.rstrip())


class OnePage(CommandTest):
    def test_notes_stand_with_their_clause(self) -> None:
        """MEK-09: a gap that is called as a group stands below it, before the next one."""
        lines = [line.strip() for line in show("maerkang-2022", "--lang", "en").splitlines()]
        chronic = lines.index("[MEK-09.chronic] attention chronic")
        following = lines.index("[MEK-09.endemic_disease] attention endemic_disease")
        between = lines[chronic:following]
        self.assertTrue(any(line.startswith("Gap [MEK-09.chronic]") for line in between))
        self.assertTrue(any(line.startswith("Reading [MEK-09.chronic]") for line in between))

    def test_a_clause_in_two_places_points_to_its_notes(self) -> None:
        """JH-03 gives the figure and the scope."""
        page = html("jiaohe-2022", "en")
        self.assertIn("#reading:JH-03.rural", page.links)
        self.assertIn("reading:JH-03.rural", page.ids)

    def test_a_figure_of_an_overlay_stands_there_with_its_source(self) -> None:
        trial = str(ROOT / "examples" / "policies" / "maerkang-2023-trial.toml")
        for text in (show(trial, "--lang", "en"), html(trial, "en").text):
            self.assertIn("7200.00 yuan", text)
            self.assertIn("6800.00 yuan", text)
            self.assertIn("invented for this example", folded(text).replace(
                "inventedforthisexample", "invented for this example"))
            self.assertIn("MEK-63", text)

    def test_an_unknown_language_is_refused(self) -> None:
        self.assertEqual(fangpin("policy", "show", "luan-2019", "--html", "--lang", "fr").status, 2)


if __name__ == "__main__":
    unittest.main()
