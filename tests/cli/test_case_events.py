"""`fangpin case`: one event more, registers, contacts, moves to another revision."""

from __future__ import annotations

import json
import sys
import tempfile
import unittest
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "schemas"))

import check_schemas
from command import ROOT, fangpin

EVENTS = ROOT / "examples" / "cases" / "maerkang.jsonl"
MAERKANG = ("--policy", "maerkang-2022")


def event(what: str, on: str, **more: Any) -> dict[str, Any]:
    """An invented event of case C-1."""
    told = {"format": "fangpin.event/1", "case": "C-1", "on": on, "do": what,
            "level": "county", "by": "county_office", **more}
    return {key: value for key, value in told.items() if value is not None}


def clue(case: str, on: str = "2022-06-01") -> dict[str, Any]:
    return event("open", on, case=case, household=f"H-{case}", channel="screening")


def as_lines(told: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)


def replay(told: list[dict[str, Any]], *options: str) -> list[dict[str, Any]]:
    run = fangpin("case", "replay", *options, "-", stdin=as_lines(told))
    assert run.status == 0, run.err
    return [json.loads(line) for line in run.out.splitlines()]


class AdvanceTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.log = Path(folder.name) / "log.jsonl"

    def advance(self, told: dict[str, Any] | str, *options: str) -> tuple[int, dict[str, Any]]:
        text = told if isinstance(told, str) else json.dumps(told)
        run = fangpin("case", "advance", *MAERKANG, "--log", str(self.log), *options, "-",
                      stdin=text)
        return run.status, json.loads(run.out) if run.out else {}

    def test_a_log_grows_event_by_event_to_what_a_replay_gives(self) -> None:
        whole = [json.loads(line) for line in EVENTS.read_text(encoding="utf-8").splitlines()]
        taken = []
        for one in whole:
            status, case = self.advance(one, "--append")
            self.assertEqual(status, 1 if case["refused"] else 0)
            if status == 0:
                taken.append(one)
        kept = [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(kept, taken)
        self.assertLess(len(taken), len(whole))
        for case in replay(taken, *MAERKANG):
            self.assertEqual(case["refused"], [])

    def test_a_refused_event_changes_neither_case_nor_log(self) -> None:
        self.assertEqual(self.advance(clue("C-1"), "--append")[0], 0)
        before = self.log.read_bytes()
        status, case = self.advance(event("begin", "2022-06-01", procedure="elimination"),
                                    "--append")
        self.assertEqual((status, case["state"]), (1, "clue"))
        [refused] = case["refused"]
        self.assertEqual((refused["event"], refused["code"], refused["clause"]),
                         (2, "case_wrong_state", "MEK-71"))
        self.assertEqual(self.log.read_bytes(), before)

    def test_without_append_nothing_is_written(self) -> None:
        status, case = self.advance(clue("C-1"))
        self.assertEqual((status, case["state"]), (0, "clue"))
        self.assertFalse(self.log.exists())

    def test_a_log_whose_last_line_has_no_end_is_not_run_into(self) -> None:
        self.log.write_text(json.dumps(clue("C-1")), encoding="utf-8")
        self.assertEqual(self.advance(event("help", "2022-06-02", measure="M-1"), "--append")[0], 0)
        self.assertEqual(len(self.log.read_text(encoding="utf-8").splitlines()), 2)

    def test_bad_input(self) -> None:
        for told, message in (("{", "invalid_json"), ("{}\n{}", "more than one line"),
                              (json.dumps({**clue("C-1"), "name": "x"}), "unknown_key")):
            run = fangpin("case", "advance", *MAERKANG, "--log", str(self.log), "--append", "-",
                          stdin=told)
            self.assertNotEqual(run.status, 0)
            self.assertIn(message, run.err)
            self.assertFalse(self.log.exists())
        self.log.write_text(as_lines([clue("C-1")]) + "{\n", encoding="utf-8")
        run = fangpin("case", "advance", *MAERKANG, "--log", str(self.log), "-",
                      stdin=json.dumps(event("help", "2022-06-02", measure="M-1")))
        self.assertEqual(run.status, 1)
        self.assertIn("events[2]", run.err)


class ContactTest(unittest.TestCase):
    def named(self, case: str) -> dict[str, Any]:
        return event("name_contact", "2022-06-02", case=case, contact="P-1", level="township")

    def test_a_sixth_household_is_refused_over_all_cases(self) -> None:
        """MEK-57: no more than five households to a contact."""
        ids = [f"C-{n}" for n in range(1, 7)]
        told = [clue(case) for case in ids] + [self.named(case) for case in ids]
        cases = replay(told, *MAERKANG)
        self.assertEqual([case["contact"] for case in cases], ["P-1"] * 5 + [None])
        [refused] = cases[-1]["refused"]
        self.assertEqual((refused["code"], refused["clause"]), ("case_contact_limit", "MEK-57"))

    def assign(self, contacts: list[Any], cases: list[Any]) -> Any:
        return fangpin("case", "assign", *MAERKANG, "-", stdin=json.dumps(
            {"format": "fangpin.allotment/1", "contacts": contacts, "cases": cases}))

    def test_households_are_given_to_contacts_or_the_shortage_is_named(self) -> None:
        cases = [{"case": f"C-{n}", "area": "513201100201"} for n in range(3)]
        run = self.assign([{"contact": "P-1", "households": 4},
                           {"contact": "P-2", "households": 0, "serves": ["513201100"]}], cases)
        answer = json.loads(run.out)
        self.assertEqual((run.status, answer["limit"], answer["clause"], answer["shortage"]),
                         (0, 5, "MEK-57", None))
        self.assertEqual([one["case"] for one in answer["assigned"]], ["C-0", "C-1", "C-2"])
        run = self.assign([{"contact": "P-1", "households": 3},
                           {"contact": "P-2", "households": 0, "serves": ["513202"]}], cases)
        answer = json.loads(run.out)
        self.assertEqual(run.status, 1)
        self.assertEqual(answer["shortage"],
                         {"cases": ["C-0", "C-1", "C-2"], "contacts": ["P-1"], "places": 2})

    def test_a_wrong_request_names_its_place(self) -> None:
        good = {"contact": "P-1", "households": 0}
        for contacts, cases, place in (
                ([good, good], [], "contacts[1].contact"),
                ([{"contact": "P-1"}], [], "contacts[0]"),
                ([{**good, "households": None}], [], "contacts[0].households"),
                ([{**good, "households": -1}], [], "contacts[0].households"),
                ([{**good, "serves": ["x"]}], [], "contacts[0].serves[0]"),
                ([good], [{"case": "C-1", "area": "1"}], "cases[0].area"),
                ([good], [{"case": "C-1"}], "cases[0]")):
            with self.subTest(place=place):
                run = self.assign(contacts, cases)
                self.assertEqual((run.status, run.out), (1, ""))
                self.assertIn(place, run.err)


class RegisterTest(unittest.TestCase):
    def pushed(self, on: str, reporter: str | None) -> dict[str, Any]:
        return event("fulfil", on, case=None, register="R-1", duty="MEK-38", reporter=reporter)

    def test_a_register_has_a_log_of_its_own(self) -> None:
        """MEK-38: each department by the fifth."""
        [register] = replay([self.pushed("2022-07-05", "water"), self.pushed("2022-07-06", None)],
                            *MAERKANG)
        self.assertEqual(register["format"], "fangpin.register/1")
        self.assertEqual(register["fulfilled"],
                         [{"duty": "MEK-38", "on": "2022-07-05", "reporter": "water"}])
        self.assertEqual([refused["clause"] for refused in register["refused"]], ["MEK-38"])
        if find_spec("jsonschema"):
            check = check_schemas.validator("register")
            self.assertEqual(list(check_schemas.problems(check, register)), [])

    def test_the_agenda_names_who_has_not_reported(self) -> None:
        run = fangpin("case", "agenda", *MAERKANG, "--on", "2022-07-08", "-",
                      stdin=as_lines([self.pushed("2022-07-05", "water")]))
        late = [item["reporter"] for item in map(json.loads, run.out.splitlines())
                if item["task"] == "MEK-38" and item["overdue"] == 3]
        self.assertEqual(len(late), 16)
        self.assertNotIn("water", late)

    def test_both_or_neither_of_case_and_register(self) -> None:
        whole = self.pushed("2022-07-05", "water")
        for told in ({**whole, "case": "C-1"},
                     {key: value for key, value in whole.items() if key != "register"}):
            run = fangpin("case", "replay", *MAERKANG, "-", stdin=json.dumps(told))
            self.assertEqual(run.status, 1)


class MoveTest(unittest.TestCase):
    def test_a_case_moves_to_another_revision_by_an_event_that_names_it(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            pack = Path(folder) / "next.toml"
            pack.write_text('[policy]\nid = "maerkang-invented"\nextends = "maerkang-2022"\n'
                            'revision = 2\ntitle = "invented"\n', encoding="utf-8")
            moving = (*MAERKANG, "--moving-to", str(pack))
            [case] = replay([clue("C-1")], "--policy", "maerkang-2022", "--policy", str(pack))
            digest = case["policy"]["digest"]
            told = [clue("C-1"), event("move", "2022-06-02", policy=digest)]
            [case] = replay(told, *moving)
            self.assertEqual((case["policy"]["id"], case["refused"]), ("maerkang-invented", []))
            [case] = replay(told, *MAERKANG)
            self.assertEqual((case["policy"]["id"], case["refused"][0]["code"]),
                             ("maerkang-2022", "case_other_policy"))


if __name__ == "__main__":
    unittest.main()
