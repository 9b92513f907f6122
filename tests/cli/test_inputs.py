"""What `decide` accepts as input, and how rows are counted."""

from __future__ import annotations

import json

from command import ROOT, CommandTest, Run, decide, fangpin, household, text

PACK = ROOT / "src" / "policies" / "maerkang-2022.toml"


def ids(run: Run) -> list[str]:
    return [row["household"] for row in run.rows]


class Inputs(CommandTest):
    def test_one_object_over_many_lines_is_one_household(self) -> None:
        run = decide(stdin=json.dumps(household(), indent=2))
        self.assertEqual((run.status, ids(run)), (0, ["H-1"]))

    def test_one_object_on_one_line_is_one_household(self) -> None:
        for end in ("", "\n", "\r\n"):
            run = decide(stdin=json.dumps(household()) + end)
            self.assertEqual((run.status, ids(run)), (0, ["H-1"]))

    def test_lines_are_households_in_order(self) -> None:
        run = decide(stdin=text(*(household(n) for n in range(50))))
        self.assertEqual((run.status, ids(run)), (0, [f"H-{n}" for n in range(50)]))

    def test_an_array_is_households_in_order(self) -> None:
        documents = [household(n) for n in range(50)]
        for indent in (None, 2):
            run = decide(stdin=json.dumps(documents, indent=indent))
            self.assertEqual((run.status, ids(run)), (0, [f"H-{n}" for n in range(50)]))

    def test_an_empty_array_has_no_rows(self) -> None:
        run = decide(stdin=" [ ]\n")
        self.assertEqual((run.status, run.out, run.err), (0, "", ""))

    def test_rows_are_counted_over_all_inputs(self) -> None:
        one = self.file("one.jsonl", text(household(1), {}))
        two = self.file("two.json", json.dumps([household(3), {}]))
        run = decide(one, "-", two, stdin=text({}))
        self.assertEqual(run.status, 1)
        self.assertEqual([r.get("row") for r in run.rows], [None, 2, 3, None, 5])
        self.assertEqual([r.get("file", "judged") for r in run.rows],
                         ["judged", one, None, "judged", two])

    def test_blank_lines_do_not_count(self) -> None:
        run = decide(stdin="\n" + text(household(1)) + "\n  \n\r\n{}\n\n")
        self.assertEqual(run.rows[0]["household"], "H-1")
        self.assertEqual(run.rows[1]["row"], 2)
        self.assertEqual(len(run.rows), 2)

    def test_a_broken_first_line_does_not_hide_the_others(self) -> None:
        broken = '{"format"\n' + text(household(2))
        for run in (decide("--lines", stdin=broken), decide(stdin=broken)):
            self.assertEqual(run.rows[0]["error"]["code"], "invalid_json")
            self.assertEqual(run.rows[1]["household"], "H-2")

    def test_lines_can_be_demanded(self) -> None:
        broken = '{"format"\n{"id"\n' + text(household(3))
        self.assertEqual(decide("--lines", stdin=broken).rows[2]["household"], "H-3")
        self.assertEqual([row["row"] for row in decide(stdin=broken).rows], [1])

    def test_the_document_wins_over_found(self) -> None:
        without = household(2)
        del without["discovered"]
        run = decide("--found", "2022-09", stdin=text(household(1), without))
        self.assertEqual([r["discovered"] for r in run.rows], ["2022-06", "2022-09"])
        run = decide(stdin=text(without))
        self.assertEqual(run.rows[0]["error"]["code"], "discovered_missing")

    def test_the_same_bytes_whatever_the_form(self) -> None:
        documents = [household(n) for n in range(5)]
        lines = decide(stdin=text(*documents)).out
        self.assertEqual(decide(stdin=json.dumps(documents)).out, lines)
        self.assertEqual("".join(decide(stdin=json.dumps(d, indent=1)).out for d in documents),
                         lines)


class Options(CommandTest):
    def test_the_account_can_be_left_out(self) -> None:
        with_account = decide(stdin=text(household())).rows[0]
        without = decide("--no-account", stdin=text(household())).rows[0]
        self.assertTrue(all(c["because"] is not None for c in with_account["clauses"]))
        self.assertTrue(all(c["because"] is None for c in without["clauses"]))
        for clause in with_account["clauses"]:
            clause["because"] = None
        self.assertEqual(with_account, without)

    def test_screening_is_said(self) -> None:
        run = decide("--screening", stdin=text(household()))
        self.assertEqual(run.rows[0]["mode"], "screening")
        self.assertEqual(decide(stdin=text(household())).rows[0]["mode"], "strict")

    def test_a_pack_of_ones_own(self) -> None:
        own = PACK.read_text(encoding="utf-8").replace('"maerkang-2022"', '"maerkang-trial"', 1)
        pack = self.file("trial.toml", own)
        for policies in ([pack], ["maerkang-2022", pack]):
            options = [word for p in policies for word in ("--policy", p)]
            run = fangpin("decide", *options, stdin=text(household()))
            self.assertEqual(run.status, 0, run.err)
            self.assertEqual(run.rows[0]["policy"]["id"], "maerkang-trial")
