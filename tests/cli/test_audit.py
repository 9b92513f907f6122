"""`fangpin audit`: a register held against the rules."""

from __future__ import annotations

import json
import subprocess
import sys
import unittest
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "schemas"))

import check_schemas
from command import POLICY, ROOT, CommandTest, Run, fangpin, household, text

GENERATE = ROOT / "examples" / "register" / "generate.py"
DOCUMENTS = ROOT / "examples" / "documents"
GROUND = {"eligible"}


def audit(*arguments: str, stdin: str = "") -> Run:
    """Holds a register against the Maerkang text."""
    return fangpin("audit", *POLICY, *arguments, stdin=stdin)


def example(name: str, number: int, **changes: Any) -> dict[str, Any]:
    """A household of the examples."""
    document = json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))
    return {**document, "id": f"H-{number}", **changes}


def expected(decision: dict[str, Any], monitored: bool | None) -> str:
    """The finding, from the decision and the register alone."""
    due = {outcome in GROUND for outcome in decision["possible"]}
    if len(due) > 1 or monitored is None:
        return "cannot_tell"
    if due == {monitored}:
        return "agrees"
    return "listed_without_ground" if monitored else "not_listed"


def counted(err: str) -> dict[str, int]:
    """The counts of the summary, by name."""
    rows = (line.split() for line in err.splitlines() if line.startswith("  "))
    return {words[0]: int(words[1].replace(",", "")) for words in rows}


class AuditTest(CommandTest):
    def test_mek_84_who_is_left_out_and_who_is_listed_without_ground(self) -> None:
        run = audit(stdin=text(example("eligible", 1, monitored=False),
                               example("eligible", 2, monitored=True),
                               example("barred", 3, monitored=True),
                               example("barred", 4, monitored=False),
                               example("overridden", 5, monitored=True),
                               example("overridden", 6, monitored=False),
                               example("at_the_line", 7, monitored=True),
                               household(8, registration="urban", monitored=True)))
        self.assertEqual(run.status, 0)
        self.assertEqual(
            [(row["row"], row["household"], row["finding"], row["outcome"]) for row in run.rows],
            [(1, "H-1", "not_listed", "eligible"),
             (3, "H-3", "listed_without_ground", "barred"),
             (6, "H-6", "not_listed", "eligible"),
             (7, "H-7", "listed_without_ground", "not_eligible"),
             (8, "H-8", "listed_without_ground", "out_of_scope")])
        self.assertTrue(all(row["clause"] == "MEK-84" for row in run.rows))
        self.assertEqual([clause["id"] for clause in run.rows[4]["clauses"]], ["MEK-01"])

    def test_mek_84_what_is_not_known_is_counted_and_listed_only_when_asked_for(self) -> None:
        register = text(household(1, monitored=True), household(2, monitored=False),
                        example("eligible", 3, monitored=None), example("eligible", 4))
        run = audit(stdin=register)
        self.assertEqual((run.status, run.out), (0, ""))
        self.assertEqual(counted(run.err), {"not_listed": 0, "listed_without_ground": 0,
                                            "cannot_tell": 3, "agrees": 1})
        self.assertTrue(run.err.startswith("maerkang-2022: 4 rows, 4 audited, 0 failed\n"))
        every = audit("--all", stdin=register)
        self.assertEqual(every.err, run.err)
        self.assertEqual([(row["row"], row["finding"], row["monitored"]) for row in every.rows],
                         [(1, "cannot_tell", "yes"), (2, "cannot_tell", "no"),
                          (3, "cannot_tell", "unknown")])
        self.assertIn("registration", every.rows[0]["relevant"])
        self.assertEqual(every.rows[2]["relevant"], [])

    def test_a_row_that_cannot_be_judged_is_a_row_error_in_its_place(self) -> None:
        first = self.file("first.jsonl", text(example("eligible", 1, monitored=False), {}))
        second = self.file("second.jsonl", text(example("eligible", 3, monitored=False)))
        run = audit(first, second)
        self.assertEqual(run.status, 1)
        self.assertEqual([row["row"] for row in run.rows], [1, 2, 3])
        self.assertEqual((run.rows[1]["file"], run.rows[1]["error"]["code"]),
                         (first, "missing_key"))
        self.assertIn("3 rows, 2 audited, 1 failed", run.err)
        self.assertEqual(counted(run.err)["missing_key"], 1)

    def test_registers_of_every_text_come_out_as_their_decisions_say(self) -> None:
        luan = str(ROOT / "examples" / "policies" / "luan-2019-trial.toml")
        for edition, policy in (("maerkang-2022", "maerkang-2022"), ("jiaohe-2022", "jiaohe-2022"),
                                ("qianjiang-2024", "qianjiang-2024"), ("anju-2021", "anju-2021"),
                                ("luan-2019", luan)):
            for options in ((), ("--screening",)):
                with self.subTest(edition=edition, options=options):
                    self.compare(edition, policy, options)

    def compare(self, edition: str, policy: str, options: tuple[str, ...]) -> None:
        """The audit against a second opinion: the decisions, and the documents themselves."""
        register = subprocess.run(
            [sys.executable, str(GENERATE), "--edition", edition, "--households", "400",
             "--seed", "11"], check=True, capture_output=True, text=True).stdout
        documents = [json.loads(line) for line in register.splitlines()]
        decisions = fangpin("decide", "--policy", policy, "--no-account", *options, stdin=register)
        run = fangpin("audit", "--policy", policy, "--all", *options, stdin=register)
        self.assertEqual(run.status, decisions.status)
        told = {row["row"]: row for row in run.rows}
        tally = dict.fromkeys(("not_listed", "listed_without_ground", "cannot_tell", "agrees"), 0)
        for row, (document, decision) in enumerate(zip(documents, decisions.rows), 1):
            if "error" in decision:
                self.assertEqual(told.pop(row), decision)
                continue
            finding = expected(decision, document.get("monitored"))
            tally[finding] += 1
            if finding != "agrees":
                line = told.pop(row)
                self.assertEqual(line["finding"], finding)
                for key in ("household", "possible", "outcome", "presumed", "relevant", "policy"):
                    self.assertEqual(line[key], decision[key])
                answers = {clause["id"]: clause["value"] for clause in decision["clauses"]}
                self.assertNotEqual(line["clauses"], [])
                for clause in line["clauses"]:
                    self.assertEqual(clause["value"], answers[clause["id"]])
        self.assertEqual(told, {})
        self.assertEqual({name: counted(run.err)[name] for name in tally}, tally)
        self.assertGreater(tally["agrees"], 0)
        self.assertGreater(tally["not_listed"] + tally["listed_without_ground"], 0)

    @unittest.skipUnless(find_spec("jsonschema"), "jsonschema is not installed")
    def test_every_line_fits_the_schema(self) -> None:
        check = check_schemas.validator("audit")
        run = audit("--all", stdin=text(household(1), example("eligible", 2, monitored=False),
                                        example("barred", 3, monitored=True)))
        self.assertEqual(len(run.rows), 3)
        for row in run.rows:
            self.assertEqual(list(check_schemas.problems(check, row)), [])

    def test_a_text_that_does_not_ask_for_an_audit_can_be_held_against_a_register(self) -> None:
        document = household(1, area="429005", discovered="2024-03", monitored=True,
                             facts={"at_risk": False})
        run = fangpin("audit", "--policy", "qianjiang-2024", stdin=text(document))
        self.assertEqual([(row["finding"], row["clause"]) for row in run.rows],
                         [("listed_without_ground", None)])

    def test_wrong_usage_prints_nothing(self) -> None:
        for arguments in (["audit"], ["audit", *POLICY, "--found", "2022"],
                          ["audit", *POLICY, str(self.folder / "none.jsonl")]):
            run = fangpin(*arguments, stdin=text(household()))
            self.assertEqual((run.status, run.out), (2, ""))
            self.assertNotEqual(run.err, "")
