"""The command `rule`: one expression, one JSON value."""

from __future__ import annotations

import json

from command import POLICY, CommandTest, fangpin


class Rule(CommandTest):
    def answer(self, *arguments: str) -> str:
        run = fangpin("rule", *arguments)
        self.assertEqual((run.status, run.err), (0, ""), arguments)
        self.assertTrue(run.out.endswith("\n"))
        return run.out[:-1]

    def test_values_of_every_kind(self) -> None:
        for expression, expected in {
            "1 < 2": "true",
            "1 + 1": "2",
            "1 / 4": "0.25",
            "1 / 3": '"1/3"',
            '"text"': '"text"',
            'yuan("12.3")': '{"yuan":"12.30"}',
            "round half up(-5.5, 0)": "-6",
            "[1, 2, 3][item > 1]": "[2,3]",
            "[1, 2, 3][1]": "1",
            "sum([])": "0",
            "count([])": "0",
            "all([])": "true",
            "any([])": "false",
            "illness": '{"unknown":true}',
        }.items():
            self.assertEqual(self.answer(expression), expected, expression)

    def test_an_expression_may_begin_with_a_minus(self) -> None:
        self.assertEqual(self.answer("-5 + 3"), "-2")
        self.assertEqual(self.answer("--", "-5 + 3"), "-2")
        self.assertEqual(self.answer("-household_size", "--facts", '{"household_size":2}'), "-2")

    def test_facts_are_in_document_form(self) -> None:
        facts = json.dumps({"household_size": 3, "at_risk": True})
        self.assertEqual(self.answer("household_size > 2 and at_risk", "--facts", facts), "true")
        self.assertEqual(self.answer("at_risk", *POLICY), '{"unknown":true}')

    def test_faulty_expressions_are_wrong_usage(self) -> None:
        for expression in ("1 +", "houshold_size > 1", "1 + true", "", "("):
            run = fangpin("rule", expression)
            self.assertEqual((run.status, run.out), (2, ""), expression)
        self.assertIn("household_size", fangpin("rule", "houshold_size > 1").err)

    def test_what_has_no_answer_fails(self) -> None:
        for expression in ("1/0", "min([])", "max([])", "mean([])"):
            run = fangpin("rule", expression)
            self.assertEqual((run.status, run.out), (1, ""), expression)
            self.assertNotEqual(run.err, "")

    def test_faulty_facts_fail(self) -> None:
        for facts in ("{", "[]", '{"nobody_knows":1}', '{"at_risk":7}'):
            run = fangpin("rule", "at_risk", "--facts", facts)
            self.assertEqual((run.status, run.out), (1, ""), facts)
