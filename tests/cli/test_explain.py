"""The command `explain`."""

from __future__ import annotations

import json

from command import POLICY, ROOT, CommandTest, fangpin, household, text

SAMPLE = str(ROOT / "examples" / "documents" / "sample.json")


class Explain(CommandTest):
    def test_both_languages_and_chinese_by_default(self) -> None:
        chinese = fangpin("explain", *POLICY, SAMPLE)
        self.assertEqual((chinese.status, chinese.err), (0, ""))
        self.assertEqual(fangpin("explain", *POLICY, "--lang", "zh", SAMPLE), chinese)
        english = fangpin("explain", *POLICY, "--lang", "en", SAMPLE)
        self.assertNotEqual(english.out, chinese.out)
        for run in (chinese, english):
            for clause in ("MEK-01", "MEK-16", "MEK-03"):
                self.assertIn(clause, run.out)

    def test_standard_input_is_the_default(self) -> None:
        document = text(household())
        self.assertEqual(fangpin("explain", *POLICY, stdin=document),
                         fangpin("explain", *POLICY, "-", stdin=document))

    def test_one_household_only(self) -> None:
        for several in (text(household(1), household(2)),
                        json.dumps([household(1), household(2)]), "", "[]"):
            run = fangpin("explain", *POLICY, stdin=several)
            self.assertEqual((run.status, run.out), (2, ""))
        self.assertEqual(fangpin("explain", *POLICY, stdin=json.dumps([household(1)])).status, 0)

    def test_a_faulty_document_fails(self) -> None:
        run = fangpin("explain", *POLICY, stdin=text(household(registry="rich")))
        self.assertEqual((run.status, run.out), (1, ""))
        self.assertIn("registry", run.err)

    def test_the_month_may_come_from_outside(self) -> None:
        document = household()
        del document["discovered"]
        self.assertEqual(fangpin("explain", *POLICY, stdin=text(document)).status, 1)
        run = fangpin("explain", *POLICY, "--found", "2022-06", "--screening",
                      "--lang", "en", stdin=text(document))
        self.assertEqual(run.status, 0)
        self.assertIn("2022-06", run.out)
