"""The table of `decide --summary`."""

from __future__ import annotations

import unicodedata

from command import CommandTest, decide, household, text


def width(line: str) -> int:
    """Columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


class Summary(CommandTest):
    def summary(self, *documents: object, options: tuple[str, ...] = ()) -> list[str]:
        return decide("--summary", *options, stdin=text(*documents)).err.splitlines()

    def test_outcomes_and_shares(self) -> None:
        lines = self.summary(household(1), household(2), household(3, registration="urban"),
                             household(4, registry="rich"))
        self.assertEqual(lines[0], "maerkang-2022: 4 rows, 3 judged, 1 failed")
        table = {words[0]: words[1:] for line in lines[3:8] if (words := line.split())}
        self.assertEqual(table["undetermined"], ["2", "66.7%"])
        self.assertEqual(table["out_of_scope"], ["1", "33.3%"])
        self.assertEqual(table["eligible"], ["0", "0.0%"])
        self.assertIn("errors", lines)
        self.assertEqual(lines[-1].split(), ["unknown_code", "1", "25.0%"])

    def test_nothing_is_wider_than_a_hundred_columns(self) -> None:
        for options in ((), ("--lang", "en")):
            lines = self.summary(*(household(n) for n in range(20)), options=options)
            self.assertLessEqual(max(width(line) for line in lines), 100)

    def test_nothing_at_all(self) -> None:
        lines = decide("--summary", stdin="[]").err.splitlines()
        self.assertEqual(lines[0], "maerkang-2022: 0 rows, 0 judged, 0 failed")

    def test_no_identifier_is_in_it(self) -> None:
        err = "\n".join(self.summary(household(77), household(78, registry="x")))
        self.assertNotIn("H-7", err)
