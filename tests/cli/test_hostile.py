"""Huge and deep input ends with an error, soon."""

from __future__ import annotations

import json
import time

from command import CommandTest, decide, household, text

SOON = 20  # seconds, with sanitizers on a busy machine


class Hostile(CommandTest):
    def setUp(self) -> None:
        super().setUp()
        self.begun = time.monotonic()

    def tearDown(self) -> None:
        self.assertLess(time.monotonic() - self.begun, SOON)

    def test_deep_nesting(self) -> None:
        for opening, closing in (("[", "]"), ('{"a":', "}")):
            deep = opening * 100_000 + "1" + closing * 100_000
            run = decide(stdin=text(household(1)) + '{"members":' + deep + "}\n" +
                         text(household(3)))
            self.assertEqual(run.status, 1)
            self.assertEqual(run.rows[0]["household"], "H-1")
            self.assertIn(run.rows[1]["error"]["code"], ("too_deep", "invalid_json"))
            self.assertEqual(run.rows[2]["household"], "H-3")

    def test_deep_nesting_that_never_closes(self) -> None:
        for text_in in ("[" * 1_000_000, '{"a":' * 200_000, '{"members":' + "[" * 1_000_000):
            self.assertEqual(decide(stdin=text_in).status, 1)

    def test_a_long_line(self) -> None:
        run = decide(stdin=text(household(1, registry="x" * 50_000_000)))
        self.assertEqual(run.status, 1)
        self.assertLess(len(run.out), 1000)

    def test_very_many_members(self) -> None:
        members = [{"id": f"m{n}"} for n in range(200_000)]
        run = decide(stdin=text(household(1, members=members)))
        self.assertEqual(run.status, 1)
        self.assertEqual(run.rows[0]["error"]["code"], "too_large")

    def test_very_many_faulty_rows_on_one_line(self) -> None:
        run = decide(stdin="[" + ",".join(["{}"] * 50_000) + "]")
        self.assertEqual(len(run.rows), 50_000)

    def test_every_cut_of_a_document_is_an_error_or_a_decision(self) -> None:
        document = json.dumps(household(1, members=[{"id": "m1", "born": "1961-04"}]))
        lines = "\n".join(document[:cut] for cut in range(1, len(document)))
        run = decide("--lines", stdin=lines)
        self.assertEqual(run.status, 1)
        self.assertEqual(len(run.rows), len(document) - 1)
        self.assertTrue(all("error" in row for row in run.rows))
