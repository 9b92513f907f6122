"""What is no record, or a damaged one: which code, what was found, what to do, and where."""

from __future__ import annotations

import json
import unittest
from typing import Any

from command import CommandTest, decide, fangpin, household, text
from records import changed

SINCE = "; take the record from where it was kept first"
MEMBER = {"id": "m1", "born": "1961-04"}


class BadRecordTest(CommandTest):
    """Of `fangpin verify`."""

    def setUp(self) -> None:
        super().setUp()
        document = household(1, members=[MEMBER])
        self.assertEqual(
            decide("--record", str(self.folder), stdin=text(document)).status, 0)
        self.whole = (self.folder / "1.json").read_text(encoding="utf-8")
        self.record: dict[str, Any] = json.loads(self.whole)
        self.assertEqual(changed(self.record), self.whole)

    def said(self, record: str | bytes) -> str:
        """What verify says of it, in one line."""
        run = fangpin("verify", self.file("bad.json", record))
        self.assertEqual((run.status, run.err), (1, ""))
        self.assertEqual(run.out.count("\n"), 1)
        return run.out.removeprefix(f"{self.folder}/bad.json: ").removesuffix("\n")

    def damaged(self, record: str | bytes, where: str, found: str) -> None:
        """That it is a damaged record, and how that is said."""
        place = f"{where}: " if where else ""
        self.assertEqual(self.said(record), f"{place}record_damaged: the record: {found}{SINCE}")

    def test_of_another_format(self) -> None:
        for other in ("fangpin.record/2", "fangpin.decision/1", 2, ...):
            self.assertEqual(
                self.said(changed(self.record, format=other)),
                "format: record_format: the record: a format other than fangpin.record/1; verify "
                "it with a release that knows its format")

    def test_a_missing_key_and_one_of_another_type(self) -> None:
        for key, missing in (
                ("decision", "no decision"), ("discovered", "no month of discovery"),
                ("household", "no household"), ("library", "no release that made it"),
                ("mode", "no mode"), ("packs", "no texts of a policy"), ("digest", "no digest")):
            for value in (..., None, 7):
                with self.subTest(key=key, value=value):
                    self.damaged(changed(self.record, **{key: value}), key, missing)
        self.damaged(changed(self.record, packs=[]), "packs", "no texts of a policy")
        self.damaged(changed(self.record, packs=[1]), "packs[0]", "a whole number and no text")
        self.damaged(changed(self.record, mode="strictly"), "mode",
                     "a mode that is neither strict nor screening")
        self.damaged(changed(self.record, discovered="2022-13"), "discovered",
                     "no month of discovery")

    def test_a_further_key_and_one_that_stands_twice(self) -> None:
        self.assertEqual(self.said(changed(self.record, note=1)), "differs at note")
        self.assertEqual(self.said(changed(self.record, **{"\x1b[31m": 1})), "differs at ?")
        twice = self.whole.replace('{"decision"', '{"mode":"strict","decision"')
        self.damaged(twice, f"1:{len(twice)}",
                     "a key that stands twice in the object that ends here")

    def test_not_in_canonical_bytes(self) -> None:
        other_order = json.dumps(dict(reversed(self.record.items())), ensure_ascii=False)
        spelt = self.whole.replace('"library"', '"\\u006cibrary"')
        for other in (self.whole + "\n", " " + self.whole, other_order, spelt,
                      json.dumps(self.record, sort_keys=True, separators=(",", ":"))):
            self.assertEqual(self.said(other), "differs at bytes")

    def test_with_another_digest(self) -> None:
        self.assertEqual(self.said(changed(self.record, digest="0" * 64)), "differs at digest")

    def test_not_json_at_all(self) -> None:
        self.damaged("", "1:1", "text that is not JSON")
        self.damaged("\ufeff" + self.whole, "1:1", "text that is not JSON")
        half = self.whole[:len(self.whole) // 2]
        self.damaged(half, f"1:{len(half) + 1}", "text that is not JSON")
        self.damaged("[]", "", "no JSON object")
        not_utf8 = self.whole.encode().replace("收".encode(), b"\xff", 1)
        self.assertIn("invalid_utf8: record: a byte that is not UTF-8, at offset ",
                      self.said(not_utf8))

    def test_too_deep_and_too_large(self) -> None:
        for opening, closing in (("[", "]"), ('{"a":', "}")):
            deep = opening * 100_000 + "1" + closing * 100_000
            said = self.said(f'{self.whole[:-1]},"z":{deep}}}')
            self.assertIn("values nested more than 2000 deep", said)
            less = opening * 1_900 + "1" + closing * 1_900
            self.assertEqual(self.said(f'{self.whole[:-1]},"z":{less}}}'), "differs at z")
            inside = self.whole.replace('"household":{"', f'"household":{{"a":{less},"')
            self.assertIn("household: too_deep: ", self.said(inside))
        large = self.folder / "bad.json"
        with large.open("wb") as file:
            file.truncate(100_000_000_000)  # a hole: it takes no room
        run = fangpin("verify", str(large))
        self.assertEqual(run.status, 1)
        self.assertIn(f"record_damaged: the record: more than 16000000 bytes{SINCE}", run.out)

    def test_its_pack_does_not_load(self) -> None:
        pack = self.record["packs"][0]
        for packs, words in (
                ([pack.replace("[policy]", "[policy", 1)],
                 "packs[0]:5:8: pack_syntax: the pack: "),
                ([pack.replace("not(self_reliant)", "not(self_relaint)", 1)],
                 'rule_unknown_name: [[inclusion]] MEK-16: "self_relaint"; did you mean "self_r'),
                ([pack, pack], "packs[1]:6:13: duplicate_pack: [policy] id: "),
                (['[policy]\nid = "a"\nextends = "b"\n'],
                 'packs[0]:3:11: base_unknown: [policy] extends: "b", which is neither ')):
            self.assertIn(words, self.said(changed(self.record, packs=packs)))

    def test_its_household_cannot_be_read_or_judged(self) -> None:
        for changes, words in (
                ({"asets": []}, "household.asets: unknown_key: the key: a key that the format "),
                ({"members": [MEMBER | {"born": "x"}]},
                 "household.members[0].born: invalid_month: "),
                ({"residence_months": 1.5}, "household.residence_months: wrong_type: "),
                ({"area": "110101"}, "household.area: area_not_covered: "),
                ({"format": "fangpin.household/2"}, "household.format: wrong_format: ")):
            document = {**self.record["household"], **changes}
            said = self.said(changed(self.record, household=document))
            self.assertIn(words, said)
            self.assertIn("; ", said)

    def test_no_file_to_read(self) -> None:
        good = str(self.folder / "1.json")
        for bad in (str(self.folder), str(self.folder / "none.json")):
            run = fangpin("verify", good, bad)
            self.assertEqual((run.status, run.out), (2, ""))
            self.assertIn(f"{bad}: cannot be read: ", run.err)
        self.assertEqual(fangpin("verify").status, 2)

    def test_every_cut_is_reported(self) -> None:
        cuts = range(0, len(self.whole), len(self.whole) // 40)
        files = [self.file(f"{cut}.cut", self.whole[:cut]) for cut in cuts]
        run = fangpin("verify", *files)
        self.assertEqual(run.status, 1)
        self.assertEqual(run.out.count("record_damaged"), len(files))


if __name__ == "__main__":
    unittest.main()
