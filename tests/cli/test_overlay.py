"""Packs that extend others: what may go wrong between them, and what their records hold."""

from __future__ import annotations

import json
import unittest

from command import CommandTest, fangpin, household, text
from records import changed

SHIPPED = "maerkang-2022"


def overlay(name: str, base: str, entries: str = "", revision: int = 1) -> str:
    """A pack that extends another."""
    return f'[policy]\nid = "{name}"\nextends = "{base}"\nrevision = {revision}\n{entries}'


def inclusion(more: str, when: str = "monitored") -> str:
    """An entry for MEK-16, or for what `more` says."""
    return f"[[inclusion]]\nclause = \"MEK-16\"\ntitle = \"t\"\nwhen = '{when}'\n{more}\n"


class OverlayTest(CommandTest):
    """Of `--policy`, given several times."""

    def refused(self, *packs: str) -> str:
        """What is said of packs that cannot be used, without the folder."""
        files = [self.file(f"{place}.toml", pack) for place, pack in enumerate(packs, 1)]
        policies = [word for file in files for word in ("--policy", file)]
        run = fangpin("decide", *policies, stdin=text(household()))
        self.assertEqual((run.status, run.out), (2, ""))
        check = fangpin("policy", "check", *files)
        self.assertEqual(check.status, 1)
        said = run.err.removeprefix("fangpin: ").removesuffix("\n")
        self.assertIn(f"error: {said}\n", check.out)
        return said.replace(f"{self.folder}/", "")

    def test_a_base_that_is_unknown_given_later_or_goes_in_a_circle(self) -> None:
        for packs, found in (
                ([overlay("a", "maerkang-2202")],
                 '"maerkang-2202", which is neither shipped nor given before; did you mean '
                 '"maerkang-2022"?'),
                ([overlay("a", "elsewhere")],
                 '"elsewhere", which is neither shipped nor given before; give the base\'s text '
                 "before this one"),
                ([overlay("a", "b"), overlay("b", SHIPPED)],
                 '"b", which is given after this one; give it before this one'),
                ([overlay("a", "b"), overlay("b", "a")],
                 '"b", which extends this one in turn; let one of them stand on its own'),
                ([overlay("a", "a")],
                 '"a", which is the pack itself; name the pack that it is laid over')):
            self.assertEqual(
                self.refused(*packs), f"1.toml:3:11: base_unknown: [policy] extends: {found}")

    def test_two_texts_of_one_id(self) -> None:
        remedy = "give each pack an id of its own"
        self.assertEqual(
            self.refused(overlay("a", SHIPPED), overlay("a", SHIPPED)),
            '2.toml:2:6: duplicate_pack: [policy] id: "a", which a pack given before has too; '
            + remedy)
        self.assertEqual(
            self.refused(overlay(SHIPPED, SHIPPED)),
            f'1.toml:2:6: duplicate_pack: [policy] id: "{SHIPPED}", which is its base\'s; {remedy}')

    def test_a_part_that_is_there(self) -> None:
        self.assertEqual(
            self.refused(overlay("a", SHIPPED, inclusion(""))),
            "1.toml:5:1: part_exists: [[inclusion]] MEK-16: an entry that the base has; add "
            "replaces = true or removes = true, or give it an id of its own")

    def test_parts_that_are_not_there(self) -> None:
        missing = "an entry that the base does not have"
        for word, remedy in (("replaces", 'take "replaces" out to add it'),
                             ("removes", "take the entry out")):
            entry = inclusion(f'id = "quite-new"\n{word} = true')
            self.assertEqual(
                self.refused(overlay("a", SHIPPED, entry)),
                f"1.toml:5:1: part_missing: [[inclusion]] quite-new: {missing}; {remedy}")
        slip = '[[inclusion]]\nid = "MEK-61"\nremoves = true\n'
        self.assertIn(f'[[inclusion]] MEK-61: {missing}; did you mean "MEK-',
                      self.refused(overlay("a", SHIPPED, slip)))
        year = '[[standard]]\nname = "monitoring"\nfrom = 2021-01-01\nremoves = true\n'
        self.assertIn(f"[[standard]] monitoring, from 2021-01-01: {missing}; did you mean "
                      '"monitoring, from 2022-01-01"?', self.refused(overlay("a", SHIPPED, year)))

    def test_a_record_holds_its_revision_whatever_came_later(self) -> None:
        pack = self.folder / "county.toml"
        document = text(household(1, monitored=True))

        def decided(revision: int, when: str) -> dict[str, object]:
            entry = inclusion("replaces = true", when)
            pack.write_text(overlay("county", SHIPPED, entry, revision))
            folder = self.folder / str(revision)
            run = fangpin("decide", "--policy", str(pack), "--record", str(folder), stdin=document)
            self.assertEqual(run.status, 0, run.err)
            record = json.loads((folder / "1.json").read_text(encoding="utf-8"))
            self.assertEqual(record["decision"], run.rows[0])
            self.assertEqual(record["decision"]["policy"]["revision"], revision)
            return record

        first, second = decided(1, "monitored"), decided(2, "at_risk")
        files = [str(self.folder / name / "1.json") for name in ("1", "2")]
        run = fangpin("verify", *files)
        self.assertEqual((run.status, run.out), (0, "".join(f"{file}: same\n" for file in files)))
        swapped = self.file("swapped.json", changed(first, packs=second["packs"]))
        run = fangpin("verify", swapped)
        self.assertEqual(run.status, 1)
        self.assertIn(f"{swapped}: differs at decision.", run.out)


if __name__ == "__main__":
    unittest.main()
