"""Records: written beside decisions, and worked out again."""

from __future__ import annotations

import json
import subprocess
import sys
import unittest

import record_check
from command import ROOT, CommandTest, decide, fangpin, household, text
from records import changed

EDITIONS = ("maerkang-2022", "qianjiang-2024", "jiaohe-2022", "anju-2021", "luan-2019")


class RecordTest(CommandTest):
    """Of `decide --record` and `verify`."""

    def records(self, *documents: object, **options: str) -> list[str]:
        """Judges documents with records, and returns their files in the order of the rows."""
        folder = self.folder / "records"
        run = decide("--record", str(folder), stdin=text(*documents))
        self.assertEqual(run.status, 0, run.err)
        return [str(folder / f"{row}.json") for row in range(1, len(documents) + 1)]

    def test_a_record_of_each_decision_verifies(self) -> None:
        files = self.records(household(1), household(2, registration="urban"))
        run = fangpin("verify", *files)
        self.assertEqual(run.status, 0)
        self.assertEqual(run.out, "".join(f"{file}: same\n" for file in files))

    def test_a_record_holds_the_decision_that_was_printed(self) -> None:
        (file,) = self.records(household())
        with open(file, encoding="utf-8") as opened:
            record = json.load(opened)
        printed = decide(stdin=text(household())).rows[0]
        self.assertEqual(record["decision"], printed)

    def test_digest_window_income_and_margin_come_out_with_the_standard_library(self) -> None:
        generate = str(ROOT / "examples" / "register" / "generate.py")
        for edition in EDITIONS:
            register = self.folder / f"{edition}.jsonl"
            subprocess.run([sys.executable, generate, "--edition", edition, "--households", "330",
                            "--seed", "5", "--out", str(register)],
                           check=True, capture_output=True)
            folder = self.folder / edition
            fangpin("decide", "--policy", edition, "--record", str(folder), str(register))
            files = sorted(folder.iterdir())
            self.assertGreater(len(files), 40)
            for file in files:
                record = json.loads(file.read_text(encoding="utf-8"))
                with self.subTest(edition=edition, record=file.name):
                    self.assertEqual(record_check.check(record), [])

    def test_free_text_of_any_characters_is_kept_and_verifies(self) -> None:
        said = "".join(map(chr, (*range(0x100), 0x2028, 0xFEFF, 0xFFFF, 0x1F600, 0x10FFFF)))
        entry = {"class": "wage", "from": "2021-06", "yuan": "1", "item": said}
        (file,) = self.records(household(income=[entry]))
        with open(file, encoding="utf-8", newline="") as opened:
            written = opened.read()
        record = json.loads(written)
        self.assertEqual(record["household"]["income"][0]["item"], said)
        self.assertEqual(changed(record), written)
        self.assertEqual(fangpin("verify", file).out, f"{file}: same\n")

    def test_a_record_too_long_to_verify_is_a_row_error(self) -> None:
        crowd = [{"id": f"m{number}", "living_in": True} for number in range(10_000)]
        folder = self.folder / "records"
        run = decide("--record", str(folder), stdin=text(household(1, members=crowd), household(2)))
        self.assertEqual(run.status, 1)
        self.assertEqual(run.rows[0]["error"]["code"], "too_large")
        self.assertEqual(run.rows[1]["household"], "H-2")
        self.assertEqual([file.name for file in folder.iterdir()], ["2.json"])

    def test_a_record_that_was_changed_differs_and_the_status_says_so(self) -> None:
        same, other = self.records(household(1), household(2))
        with open(other, encoding="utf-8") as opened:
            record = opened.read()
        with open(other, "w", encoding="utf-8") as opened:
            opened.write(record.replace('"id":"H-2"', '"id":"H-3"'))
        run = fangpin("verify", other, same)
        self.assertEqual(run.status, 1)
        self.assertEqual(run.out, f"{other}: differs at decision.household\n{same}: same\n")

    def test_a_record_that_exists_is_never_written_over(self) -> None:
        (file,) = self.records(household(1))
        with open(file, encoding="utf-8") as opened:
            before = opened.read()
        run = decide("--record", str(self.folder / "records"), stdin=text(household(2)))
        self.assertEqual(run.status, 2)
        self.assertIn("exists already", run.err)
        with open(file, encoding="utf-8") as opened:
            self.assertEqual(opened.read(), before)

    def test_a_row_that_fails_has_no_record_and_the_others_do(self) -> None:
        folder = self.folder / "records"
        run = decide("--record", str(folder), stdin="{}\n" + text(household(2)))
        self.assertEqual(run.status, 1)
        self.assertEqual([file.name for file in folder.iterdir()], ["2.json"])

    def test_what_is_no_record_is_told_so(self) -> None:
        file = self.folder / "not.json"
        for content, words in (("{", "record_damaged"), ("{}", "record_format"),
                               ('{"format":"fangpin.record/2"}', "record_format")):
            file.write_text(content, encoding="utf-8")
            run = fangpin("verify", str(file))
            self.assertEqual(run.status, 1)
            self.assertIn(words, run.out)
        self.assertEqual(fangpin("verify", str(self.folder / "none.json")).status, 2)
        self.assertEqual(fangpin("verify").status, 2)


if __name__ == "__main__":
    unittest.main()
