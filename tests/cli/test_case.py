"""`fangpin case`: events in, cases and agendas out."""

from __future__ import annotations

import json
import sys
import unittest
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "schemas"))

import check_schemas
from command import ROOT, fangpin

EVENTS = ROOT / "examples" / "cases" / "maerkang.jsonl"


def events() -> list[dict[str, Any]]:
    return [json.loads(line) for line in EVENTS.read_text(encoding="utf-8").splitlines()]


def replay(told: list[Any], *options: str) -> list[dict[str, Any]]:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in told)
    run = fangpin("case", "replay", "--policy", "maerkang-2022", *options, "-", stdin=text)
    return [json.loads(line) for line in run.out.splitlines()]


class CaseTest(unittest.TestCase):
    def test_the_example_over_national_day(self) -> None:
        """Due dates as a person counts them with the notice for 2022 beside the text: days off are
        1 to 7 October, the 8th and the 9th, a weekend, are worked."""
        first, second = replay(events(), "--on", "2022-10-10")
        self.assertEqual(first["state"], "under_identification")
        self.assertEqual(
            [(step["step"], step["due"], step["overdue"]) for step in first["open"]],
            # five days from 29 September end on 4 October, a day off; two working days from the
            # meeting of the 30th are the 8th and the 9th
            [("review_and_notice", "2022-10-08", 2), ("township_review", "2022-10-09", 1)])
        [refused] = first["refused"]
        self.assertEqual((refused["event"], refused["clause"]), (9, "MEK-53"))
        self.assertEqual((second["state"], second["helped_since"]), ("clue", "2022-09-27"))

    @unittest.skipUnless(find_spec("jsonschema"), "needs jsonschema")
    def test_cases_fit_their_schema(self) -> None:
        check = check_schemas.validator("case")
        for on in ([], ["--on", "2022-10-10"]):
            for case in replay(events(), *on):
                self.assertEqual(list(check_schemas.problems(check, case)), [])

    def test_every_prefix_gives_the_state_of_its_last_day(self) -> None:
        whole = events()
        for day in sorted({event["on"] for event in whole}):
            until = [event for event in whole if event["on"] <= day]
            for some, all_of_them in zip(replay(until), replay(whole, "--on", day), strict=True):
                for step in [*all_of_them["open"], *all_of_them["terms"]]:
                    step.pop("overdue")
                rows = [refused.pop("event") for refused in all_of_them["refused"]]
                self.assertEqual(rows, [refused.pop("event") for refused in some["refused"]])
                self.assertEqual(some, all_of_them)

    def test_a_line_that_is_no_event_hides_no_other(self) -> None:
        told = [*events()[:2], "{", {**events()[2], "nickname": "x"}, *events()[2:]]
        rows = replay(told)
        self.assertEqual(len([row for row in rows if "format" in row]), 2)
        errors = [row for row in rows if "error" in row]
        self.assertEqual([(row["row"], row["error"]["code"]) for row in errors],
                         [(3, "invalid_json"), (4, "unknown_key")])
        self.assertNotIn("nickname", json.dumps(errors))

    def test_events_dated_backwards_are_refused_and_change_nothing(self) -> None:
        whole = events()
        late = {**whole[5], "on": "2022-09-01"}
        before, after = replay(whole[:4]), replay([*whole[:4], late])
        self.assertEqual(after[0].pop("refused")[0]["code"], "case_out_of_order")
        before[0].pop("refused")
        self.assertEqual(before, after)

    def test_a_case_without_its_beginning_is_told_so(self) -> None:
        [case] = replay([{**events()[1], "case": "C-9"}])
        self.assertIsNone(case["state"])
        self.assertEqual(case["refused"][0]["code"], "case_out_of_order")

    def test_a_procedure_that_the_text_does_not_have_is_a_gap(self) -> None:
        run = fangpin("case", "replay", "--policy", "anju-2021", "-",
                      stdin="\n".join(json.dumps(event) for event in events()[:2]))
        [case] = [json.loads(line) for line in run.out.splitlines()]
        self.assertEqual(case["refused"][0]["code"], "case_unknown_procedure")
        self.assertIn("extends", case["refused"][0]["remedy"])

    def test_a_year_without_a_calendar_is_said_or_estimated(self) -> None:
        told = [{**event, "on": event["on"].replace("2022", "2031")} for event in events()[:3]]
        [case] = replay(told)
        self.assertEqual([step.get("unknown") for step in case["open"]], ["calendar_missing"] * 2)
        [case] = replay(told, "--estimates")
        self.assertTrue(all(step["estimated"] for step in case["open"]))

    def test_the_agenda_is_sorted_by_urgency(self) -> None:
        run = fangpin("case", "agenda", "--policy", "maerkang-2022", "--on", "2022-10-09",
                      str(EVENTS))
        self.assertEqual(run.status, 0, run.err)
        items = [json.loads(line) for line in run.out.splitlines()]
        self.assertEqual([(item["task"], item["overdue"], item["remind"]) for item in items[:2]],
                         [("review_and_notice", 1, False), ("township_review", 0, True)])
        dues = [item["due"] for item in items if item["due"] is not None]
        self.assertEqual(dues, sorted(dues))
        self.assertEqual({item["clause"] for item in items if item["case"] is None} & {"MEK-38"},
                         {"MEK-38"})

    def test_usage(self) -> None:
        for wrong in ([], ["replay"], ["replay", "--policy", "maerkang-2022"],
                      ["agenda", "--policy", "maerkang-2022", str(EVENTS)],
                      ["agenda", "--policy", "maerkang-2022", "--on", "2022-02-30", str(EVENTS)],
                      ["replay", "--policy", "maerkang-2022", "/nowhere"]):
            with self.subTest(wrong=wrong):
                run = fangpin("case", *wrong)
                self.assertEqual((run.status, run.out), (2, ""))


if __name__ == "__main__":
    unittest.main()
