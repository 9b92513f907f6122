"""The page on events and cases tells every act, key and code, and nothing that is not there."""

from __future__ import annotations

import json
import random
import re
import sys
import tomllib
import unittest
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / folder) for folder in ("calendar", "cli", "schemas")]

import check_schemas
from command import fangpin
from packs import ROOT, decided_under, digest, digest_of, files
from procedures import Procedures
from random_events import Log
from story import STORIES
from wrong_events import any_event

PAGE = (ROOT / "src/schemas/cases.md").read_text(encoding="utf-8")
ACTS = json.loads((ROOT / "src/schemas/event.schema.json").read_text())["properties"]["do"]["enum"]
ANY, AT_A_STEP = "any event", "any act at a step"
_ROW = re.compile(r"\| `(\w+)` \|")
Told = set[tuple[str, str]]

UNSEEN = {"complete": {"case_consent"}, "give_consent": {"case_meeting"}}
"""What is refused seldom, or by another kind of text: in ours a notice follows the consent."""


def chapters() -> dict[str, str]:
    """What the page says of each act."""
    parts = re.split(r"(?m)^##+ (.*)$", PAGE)
    return {head.strip("`"): text for head, text in zip(parts[1::2], parts[2::2], strict=True)}


def listed() -> dict[str, set[str]]:
    """The codes that each act is refused with; those of any event and of any act at a step."""
    codes = {act: set(_ROW.findall(chapters()[act])) for act in ACTS}
    common = chapters()["An event"].split("Any event is refused with")[1]
    codes[ANY], codes[AT_A_STEP] = (set(_ROW.findall(part)) for part in common.split("any act at"))
    return codes


def refusals(policy: str, events: list[dict[str, Any]]) -> Told:
    """Each act that was refused, and the code."""
    name = str(ROOT / policy) if "/" in policy else policy
    run = fangpin("case", "replay", "--policy", name, "-",
                  stdin="".join(json.dumps(event) + "\n" for event in events))
    return {(events[no["event"] - 1]["do"], no["code"]) for case in run.rows
            for no in case["refused"]}


def refusals_of_stories() -> Told:
    """Those of the examples, under their policies and, as there are no figures then, without."""
    found: Told = set()
    for story in STORIES:
        for policy in {section.policy for section in story.sections}:
            now = digest_of(policy)
            found |= refusals(policy, [decided_under(event, now) for event in story.events])
    return found


def refusals_at_random() -> Told:
    """Those of logs in good order with events put in that are not."""
    rolled, found = random.Random(5), set()
    for policy in ("maerkang-2022", "jiaohe-2022", "examples/policies/qianjiang-2024-trial.toml"):
        texts = [file.read_text(encoding="utf-8") for file in files(policy)]
        procedures = Procedures.of(texts)
        duties = [duty for text in texts for duty in tomllib.loads(text).get("duty", ())]
        events = []
        for n in range(120):
            for event in Log(rolled, procedures, f"C-{n}", digest(texts)).events:
                events.append(event)
                while rolled.random() < 0.7:
                    events.append(any_event(rolled, procedures, duties, event))
        found |= refusals(policy, events)
    return found


class PageTest(unittest.TestCase):
    """`src/schemas/cases.md` beside the schemas, the C header, and what the library does."""

    def test_every_act_has_a_chapter_in_the_order_of_the_schema(self) -> None:
        heads = re.findall(r"(?m)^### `(\w+)`$", PAGE)
        self.assertEqual(sorted(heads), sorted(ACTS))

    def test_every_code_of_a_refusal_stands_there_with_its_number(self) -> None:
        header = (ROOT / "include/fangpin/c/status.h").read_text(encoding="utf-8")
        numbers = {name.lower(): int(number) for name, number in
                   re.findall(r"FANGPIN_E_(\w+) = (\d+)", header)}
        table = dict(re.findall(r"(?m)^\| `(\w+)` \| (\d{3}) \|", PAGE))
        self.assertEqual({code: numbers[code] for code in table},
                         {code: int(number) for code, number in table.items()})
        cases = {code for code, number in numbers.items() if number // 100 == 6}
        self.assertLessEqual(cases | set().union(*listed().values()), set(table))

    def test_each_act_lists_the_codes_that_it_is_refused_with_and_no_other(self) -> None:
        codes = listed()
        step = {act for act in ACTS if "step" in self.example(act)}
        found = refusals_of_stories() | refusals_at_random()
        for act in ACTS:
            with self.subTest(act):
                common = codes[ANY] | (codes[AT_A_STEP] if act in step else set())
                seen = {code for what, code in found if what == act}
                self.assertLessEqual(seen, codes[act] | common, "codes that the page does not tell")
                self.assertLessEqual(codes[act] - UNSEEN.get(act, set()), seen,
                                     "codes that nothing was refused with")
        self.assertLessEqual(codes[ANY] | codes[AT_A_STEP], {code for _, code in found})

    def example(self, act: str) -> dict[str, Any]:
        """The example of an act."""
        [lines] = re.findall(r"```json\n(.*?)```", chapters()[act], re.DOTALL)
        [line] = lines.splitlines()
        return json.loads(line)

    def test_every_example_is_an_event_of_a_story(self) -> None:
        told = [decided_under(event, "") for story in STORIES for event in story.events]
        for act in ACTS:
            with self.subTest(act):
                example = self.example(act)
                self.assertEqual(example["do"], act)
                if act != "move":  # of which the stories have none
                    self.assertIn(decided_under(example, ""), told)

    @unittest.skipUnless(find_spec("jsonschema"), "needs jsonschema")
    def test_every_example_fits_the_schema(self) -> None:
        check = check_schemas.validator("event")
        for act in ACTS:
            self.assertEqual(list(check_schemas.problems(check, self.example(act))), [])

    def test_every_key_is_told(self) -> None:
        words = set(re.findall(r"`(\w+)`", PAGE))
        for noun in ("event", "case", "register"):
            schema = json.loads((ROOT / f"src/schemas/{noun}.schema.json").read_text())
            keys = set(schema["properties"])
            for inner in schema.get("$defs", {}).values():
                keys |= set(inner.get("properties", ())) | set(
                    inner.get("items", {}).get("properties", ()))
            self.assertEqual(keys - words, set())

    def test_an_agenda_has_the_keys_that_are_told(self) -> None:
        run = fangpin("case", "agenda", "--policy", "maerkang-2022", "--on", "2022-10-08",
                      str(ROOT / "examples/cases/01-national-day.jsonl"))
        told = set(re.findall(r"`(\w+)`", "".join(
            line.split("|")[1] for line in chapters()["A line of an agenda"].splitlines()
            if line.startswith("|"))))
        for row in run.rows:
            self.assertEqual(set(row), told)


if __name__ == "__main__":
    unittest.main()
