"""Commands that look at packs: policies, policy show, export and check; window."""

from __future__ import annotations

import json

from command import ROOT, CommandTest, fangpin

PACK = ROOT / "src" / "policies" / "maerkang-2022.toml"


class Policies(CommandTest):
    def listed(self, *options: str) -> list[str]:
        run = fangpin("policies", *options)
        self.assertEqual((run.status, run.err), (0, ""))
        return [p["id"] for p in json.loads(run.out)]

    def test_all_are_listed_with_their_digests(self) -> None:
        for policy in json.loads(fangpin("policies").out):
            self.assertRegex(policy["digest"], "^sha256:[0-9a-f]{64}$")
        self.assertIn("maerkang-2022", self.listed())

    def test_those_that_govern_a_place_and_month(self) -> None:
        """An edition governs the county that the place lies in."""
        self.assertIn("maerkang-2022", self.listed("--area", "513201101", "--month", "2022-06"))
        self.assertNotIn("maerkang-2022", self.listed("--area", "510104"))
        self.assertNotIn("maerkang-2022", self.listed("--month", "2021-12"))

    def test_an_area_that_is_none_is_refused(self) -> None:
        run = fangpin("policies", "--area", "here")
        self.assertNotEqual(run.status, 0)
        self.assertEqual(run.out, "")


class Policy(CommandTest):
    def test_export_is_the_file_byte_for_byte(self) -> None:
        run = fangpin("policy", "export", "maerkang-2022")
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertEqual(run.out, PACK.read_text(encoding="utf-8"))

    def test_show_has_every_rule(self) -> None:
        for lang in ("zh", "en"):
            run = fangpin("policy", "show", "maerkang-2022", "--lang", lang)
            self.assertEqual(run.status, 0)
            for clause in ("MEK-01", "MEK-16", "MEK-34"):
                self.assertIn(clause, run.out)
            self.assertIn("residence_months >= 6", run.out)

    def test_the_shipped_packs_are_sound(self) -> None:
        for pack in ("maerkang-2022", str(PACK)):
            run = fangpin("policy", "check", pack)
            self.assertEqual(run.status, 0, run.out)
            self.assertRegex(run.out.splitlines()[-1], "^0 errors, 0 warnings, [0-9]+ notes?$")

    def test_check_says_everything_with_its_place(self) -> None:
        pack = self.file("wrong.toml", '[policy]\nid = "x"\nodd = 1\n\n[[inclusion]]\n'
                                       'clause = "MEK-16"\nwhen = "income_belov_standard"\n')
        run = fangpin("policy", "check", pack)
        self.assertEqual((run.status, run.err), (1, ""))
        *issues, closing = run.out.splitlines()
        errors = [line for line in issues if line.startswith("error: ")]
        self.assertGreaterEqual(len(errors), 2)
        for line in issues:
            self.assertRegex(line, f"^(error|warning|note): {pack}:[0-9]+:[0-9]+: ")
        self.assertIn("income_below_standard", run.out)
        self.assertRegex(closing, f"^{len(errors)} errors, ")


class Window(CommandTest):
    def test_twelve_months_before_discovery(self) -> None:
        """MEK-05"""
        for month, expected in (("2022-06", '{"from":"2021-06","to":"2022-05"}\n'),
                                ("2022-01", '{"from":"2021-01","to":"2021-12"}\n')):
            for options in ([], ["--policy", "maerkang-2022"]):
                run = fangpin("window", month, *options)
                self.assertEqual((run.status, run.out, run.err), (0, expected, ""))
