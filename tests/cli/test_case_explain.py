"""`fangpin case explain`: cases as timelines.

Those of `tests/golden/cases` were read and found right; where words change on purpose, write them
anew with the commands of the first two tests.
"""

from __future__ import annotations

import json
import re
import unittest
from typing import Any

from command import ROOT, CommandTest, Run, fangpin

EXAMPLE = ROOT / "examples" / "cases" / "maerkang.jsonl"
GOLDEN = ROOT / "tests" / "golden" / "cases"
TRIAL = str(ROOT / "examples" / "policies" / "maerkang-2023-trial.toml")


def explain(events: str, *options: str, policy: str = "maerkang-2022") -> Run:
    return fangpin("case", "explain", "--policy", policy, *options, "-", stdin=events)


def whole_course() -> str:
    """The log with the digest that the trial pack has today: decisions are pinned to it."""
    told = (GOLDEN / "whole_course.jsonl").read_text(encoding="utf-8")
    run = fangpin("case", "replay", "--policy", TRIAL, "-", stdin=told.splitlines()[0])
    return told.replace("DIGEST", json.loads(run.out)["policy"]["digest"])


def timeline(text: str) -> list[str]:
    """The lines of what happened."""
    return [line for line in text.splitlines() if re.match(r"  \d{4}[- ]", line)]


class CaseExplainTest(CommandTest):
    def is_golden(self, name: str, run: Run) -> None:
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertEqual(run.out, (GOLDEN / name).read_text(encoding="utf-8"), name)

    def test_the_example_over_national_day(self) -> None:
        for lang in ("zh", "en"):
            with self.subTest(lang=lang):
                run = fangpin("case", "explain", "--policy", "maerkang-2022", "--on", "2022-10-10",
                              "--lang", lang, str(EXAMPLE))
                self.is_golden(f"maerkang.{lang}.txt", run)

    def test_a_whole_course_with_refusals_an_objection_and_early_help(self) -> None:
        for lang in ("zh", "en"):
            with self.subTest(lang=lang):
                run = explain(whole_course(), "--lang", lang, policy=TRIAL)
                self.is_golden(f"whole_course.{lang}.txt", run)

    def test_chinese_by_default(self) -> None:
        told = EXAMPLE.read_text(encoding="utf-8")
        self.assertEqual(explain(told), explain(told, "--lang", "zh"))

    def test_every_event_has_its_line_with_the_clause_of_its_refusal(self) -> None:
        told = whole_course()
        replayed = json.loads(
            fangpin("case", "replay", "--policy", TRIAL, "-", stdin=told).out)
        for lang, refused in (("zh", r"未被接受\(第 (\d+) 行\)"), ("en", r"not taken \(row (\d+)\)")):
            lines = timeline(explain(told, "--lang", lang, policy=TRIAL).out)
            self.assertEqual(len(lines), len(told.splitlines()))
            rows = {int(found[1]): line for line in lines if (found := re.search(refused, line))}
            self.assertEqual(list(rows), [each["event"] for each in replayed["refused"]])
            for each in replayed["refused"]:
                with self.subTest(lang=lang, row=each["event"]):
                    line = rows[each["event"]]
                    self.assertEqual(lines.index(line), each["event"] - 1)
                    if each["clause"] is not None:
                        self.assertRegex(line, rf"\[{each['clause']} [^\]]*\]$")

    def test_a_refusal_says_nothing_english_to_a_chinese_reader(self) -> None:
        told = whole_course()
        replayed = json.loads(
            fangpin("case", "replay", "--policy", TRIAL, "-", stdin=told).out)
        chinese = explain(told, policy=TRIAL).out
        for each in replayed["refused"]:
            self.assertNotIn(each["found"], chinese)
            self.assertNotIn(each["remedy"], chinese)

    def test_every_prefix_ends_in_the_state_that_replay_says(self) -> None:
        told = whole_course().splitlines()
        for count in range(1, len(told) + 1, 5):
            events = "\n".join(told[:count])
            state = json.loads(
                fangpin("case", "replay", "--policy", TRIAL, "-", stdin=events).out)["state"]
            head = explain(events, "--lang", "en", policy=TRIAL).out.splitlines()[1]
            self.assertIn(state.replace("_", " "), head)

    def test_several_cases_stand_apart(self) -> None:
        heads = [paragraph for paragraph in explain(
            EXAMPLE.read_text(encoding="utf-8"), "--lang", "en").out.split("\n\n")
            if paragraph.startswith("Case ")]
        self.assertEqual([head.split(",")[0] for head in heads], ["Case C-1", "Case C-2"])

    def test_a_line_that_is_no_event_is_a_row_error_behind_the_cases(self) -> None:
        told = EXAMPLE.read_text(encoding="utf-8").splitlines()
        run = explain("\n".join([told[0], "{", *told[1:]]))
        self.assertEqual(run.status, 1)
        *_, last = run.out.splitlines()
        self.assertEqual(json.loads(last)["error"]["code"], "invalid_json")
        self.assertEqual(json.loads(last)["row"], 2)

    def test_a_case_without_its_beginning_is_told_so(self) -> None:
        told = EXAMPLE.read_text(encoding="utf-8").splitlines()[1]
        run = explain(told, "--lang", "en")
        self.assertIn("the case has not begun", run.out)
        self.assertIn("not taken (row 1)", run.out)

    def test_a_year_without_a_calendar_is_said_or_estimated(self) -> None:
        told = "\n".join(EXAMPLE.read_text(encoding="utf-8").replace("2022-", "2031-")
                         .splitlines()[:3])
        self.assertIn("no due date", explain(told, "--lang", "en").out)
        self.assertIn("estimated", explain(told, "--lang", "en", "--estimates").out)

    def test_texts_of_a_pack_cannot_forge_a_line(self) -> None:
        pack = self.file("forged.toml", """
            [policy]
            id = "forged"
            extends = "maerkang-2022"
            title = "x\\n  2022-01-01 everything was approved"
            """)
        lines = explain(EXAMPLE.read_text(encoding="utf-8"), policy=pack).out.splitlines()
        self.assertFalse([line for line in lines if line.startswith("  2022-01-01")])
        self.assertTrue([line for line in lines if "everything was approved" in line])

    def test_what_an_outcome_should_be_and_is_not_is_not_repeated(self) -> None:
        event: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8").splitlines()[8])
        event["decision"] = {"outcome": "Zhang San", "policy": {"digest": "x"}}
        run = explain("\n".join([*EXAMPLE.read_text(encoding="utf-8").splitlines()[:8],
                                 json.dumps(event)]))
        self.assertEqual(run.status, 0)
        self.assertNotIn("Zhang", run.out)

    def test_usage(self) -> None:
        for wrong in (["--policy", "maerkang-2022"], [str(EXAMPLE)],
                      ["--policy", "maerkang-2022", "--lang", "fr", str(EXAMPLE)],
                      ["--policy", "maerkang-2022", "--on", "2022-02-30", str(EXAMPLE)],
                      ["--policy", "maerkang-2022", "/nowhere"]):
            with self.subTest(wrong=wrong):
                run = fangpin("case", "explain", *wrong)
                self.assertEqual((run.status, run.out), (2, ""))


if __name__ == "__main__":
    unittest.main()
