"""Ten cases told around Spring Festival and National Day come out as they were worked out by hand.

Where what a policy decides on has changed, so has its digest, which the decisions within
`examples/cases` name: `python3 tests/cases/test_stories.py --refresh` writes it anew.
"""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))

from command import fangpin
from packs import ROOT, decided_under, digest_of
from story import STORIES, Section, Story

EACH = [(story, section) for story in STORIES for section in story.sections]
REFRESH = "python3 tests/cases/test_stories.py --refresh"


def ask(what: str, story: Story, section: Section) -> list[dict[str, Any]]:
    """The lines that `fangpin case` prints for the events of a story, on the day of a section."""
    digest = digest_of(section.policy)
    events = "".join(json.dumps(decided_under(event, digest)) + "\n" for event in story.events)
    policy = section.policy
    run = fangpin("case", what, "--policy", str(ROOT / policy) if "/" in policy else policy,
                  *(["--on", section.day] if section.day else []), "-", stdin=events)
    if run.status != 0:
        raise AssertionError(run.err or run.out)
    return run.rows


def conditions(refused: dict[str, Any]) -> list[tuple[str, str]]:
    """Those that are not met, each with its answer."""
    return [(c["id"], c["value"]) for c in refused["conditions"] if c["value"] != "yes"]


class StoryTest(unittest.TestCase):
    """Each section of each page, beside what the library says."""

    maxDiff = None

    def test_every_state_and_every_due_date_is_as_worked_out(self) -> None:
        """MEK-41, MEK-43, MEK-44, MEK-45, MEK-46, MEK-47, MEK-48, MEK-49, MEK-50, MEK-51, MEK-52,
        MEK-53, MEK-54, MEK-55, MEK-57, MEK-71, MEK-74, MEK-75, MEK-76, MEK-77, MEK-78, MEK-80;
        QJ-09, QJ-11, QJ-12, QJ-13, QJ-17; JH-08, JH-09, JH-10, JH-11, JH-13, JH-14; AJ-08;
        LA-02."""
        for story, section in EACH:
            with self.subTest(f"{story.name}: {section.heading}"):
                cases = {case["case"]: case for case in ask("replay", story, section)
                         if "case" in case}
                for name, expected in section.cases.items():
                    case = cases[name]
                    self.assertEqual((case["state"], case["since"], case["helped_since"],
                                      case["follows"]), expected, name)
                    if section.day:
                        self.assertEqual(
                            [(name, o["step"], o["counted_from"], o["due"], o["overdue"])
                             for o in case["open"]],
                            [row for row in section.open if row[0] == name])
                self.assertLessEqual({row[0] for row in section.open}, set(section.cases))

    def test_every_refusal_has_its_code_and_clause(self) -> None:
        """MEK-04, MEK-44, MEK-47, MEK-49, MEK-50, MEK-53, MEK-54, MEK-71, MEK-72, MEK-73, MEK-75,
        MEK-77, MEK-79; QJ-09, QJ-13, QJ-17; JH-09, JH-10, JH-13, JH-14; AJ-08; LA-02."""
        for story, section in EACH:
            if section.refused is None:
                continue
            with self.subTest(f"{story.name}: {section.heading}"):
                found = [(no["event"], no["code"], no["clause"], conditions(no))
                         for case in ask("replay", story, section) for no in case["refused"]]
                self.assertEqual(sorted(found), section.refused)

    def test_the_agenda_reminds_before_and_warns_after(self) -> None:
        """AJ-06, AJ-08; MEK-07, MEK-36, MEK-70, MEK-83; QJ-07, QJ-11, QJ-18; JH-06, JH-17; LA-03,
        LA-10."""
        for story, section in EACH:
            if not section.agenda:
                continue
            with self.subTest(f"{story.name}: {section.heading}"):
                tasks = {row[1] for row in section.agenda}
                found = [(row["case"] or row["register"], row["task"], row["due"],
                          row["overdue"], row["remind"])
                         for row in ask("agenda", story, section) if row["task"] in tasks]
                self.assertEqual(found, section.agenda)

    def test_the_pages_tell_of_all_that_they_are_there_for(self) -> None:
        self.assertEqual(len(STORIES), 10)
        for story in STORIES:
            with self.subTest(story.name):
                refused = [section for section in story.sections if section.refused is not None]
                self.assertTrue(refused, "a story of which nothing is refused")
                named = {name for section in story.sections for name in section.cases}
                told = {event.get("case") for event in story.events}
                self.assertEqual(named, told - {None})

    def test_decisions_name_the_policies_as_they_are_now(self) -> None:
        for story in STORIES:
            digest = digest_of(story.policy)
            for event in story.events:
                self.assertEqual(event, decided_under(event, digest), REFRESH)


def refresh() -> None:
    """Writes the present digests into the examples."""
    for story in STORIES:
        digest = digest_of(story.policy)
        lines = [json.dumps(decided_under(event, digest), ensure_ascii=False,
                            separators=(",", ":")) + "\n" for event in story.events]
        (ROOT / story.file).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--refresh"]:
        refresh()
    else:
        unittest.main()
