"""`fangpin table`: registers of sums in CSV and JSON Lines."""

from __future__ import annotations

import json

from command import POLICY, ROOT, CommandTest, decide, fangpin
from tables import (
    AREA,
    COLUMNS,
    PLACE,
    drawn,
    read_csv,
    table,
    to_csv,
    to_documents,
    to_json_lines,
)

SAMPLE = str(ROOT / "examples" / "tables" / "maerkang.csv")


class Answers(CommandTest):
    def test_csv_and_json_lines_are_one_register(self) -> None:
        rows = drawn(1, 300)
        for words in (("true", "false"), ("Yes", "NO"), ("是", "否"), ("1", "0")):
            run = table("--to", "jsonl", stdin=to_csv(rows, words))
            self.assertEqual((run.status, run.err, len(run.rows)), (0, "", 300))
            self.assertEqual(run, table(stdin=to_json_lines(rows)))
        self.assertEqual(table("--to", "csv", stdin=to_json_lines(rows)).out,
                         table(stdin=to_csv(rows)).out)

    def test_a_row_is_judged_as_the_document_that_says_the_same(self) -> None:
        rows = drawn(2, 400)
        for mode in ((), ("--screening",)):
            answers = table("--to", "jsonl", *mode, stdin=to_csv(rows)).rows
            decisions = decide(*mode, stdin=to_documents(rows)).rows
            self.assertEqual(len(answers), len(decisions))
            for answer, decision in zip(answers, decisions, strict=True):
                self.assertEqual(answer["outcome"], decision["outcome"], answer)
                for ours, theirs in (("possible", "possible"), ("categories", "categories"),
                                     ("fired", "fired"), ("barred", "barred_by")):
                    self.assertCountEqual(answer[ours], decision[theirs], (ours, answer))
                if isinstance(decision["income"]["net"], str):
                    self.assertEqual(answer["net_income_min"], decision["income"]["net"])
                    self.assertEqual(answer["margin_max"], decision["income"]["margin"])
            self.assertGreater(len({answer["outcome"] for answer in answers}), 2)

    def test_the_summary_is_that_of_decide(self) -> None:
        rows = drawn(3, 60)
        for answers in ((), ("--answers", "margin_min")):
            told = table("--summary", *answers, stdin=to_csv(rows)).err
            theirs = decide("--summary", stdin=to_documents(rows)).err
            self.assertEqual(told, theirs.split("\nclauses that are open")[0])

    def test_sets_are_lists_and_money_is_yuan(self) -> None:
        """MEK-16 holds, MEK-27 bars; one fen below 2 x 6800.00."""
        row = {**dict.fromkeys(COLUMNS), "id": "H-1", "registry": "ordinary",
               "registration": "rural", "residence_months": 12, "household_size": 2,
               "net_income": "13599.99", "at_risk": True, "self_reliant": False,
               "guarantees.water": "unmet", "large_deposit": True}
        answer = read_csv(table(stdin=to_csv([row])).out)[0]
        self.assertEqual(answer["possible"], "eligible;barred")
        self.assertEqual((answer["fired"], answer["barred"]), ("MEK-16", "MEK-27"))
        self.assertEqual((answer["standard"], answer["margin_min"]), ("6800.00", "-0.01"))
        line = table(stdin=to_json_lines([row])).rows[0]
        self.assertEqual((line["possible"], line["barred"]), (["eligible", "barred"], ["MEK-27"]))
        self.assertIn("village_review_override", line["open_facts"])

    def test_answers_come_in_the_order_asked_for_and_errors_last(self) -> None:
        run = table("--answers", "margin_min,outcome", stdin=to_csv(drawn(4, 1)))
        self.assertEqual(run.out.splitlines()[0],
                         "id,margin_min,outcome,error_code,error_message")
        run = table("--answers", "error_code,outcome", "--drop", stdin=to_csv(drawn(4, 1)))
        self.assertEqual(run.out.splitlines()[0], "error_code,outcome,error_message")

    def test_threads_change_nothing(self) -> None:
        given = to_csv(drawn(5, 5000))
        self.assertEqual(table("--threads", "3", stdin=given), table(stdin=given))

    def test_a_row_that_cannot_be_judged_keeps_its_place(self) -> None:
        given = "id,household_size,at_risk\nA,1,no\nB,0,yes\nC,2,perhaps\nD,3,\n"
        for form in ("csv", "jsonl"):
            run = table("--to", form, "--answers", "outcome", stdin=given)
            self.assertEqual(run.status, 1)
            rows = read_csv(run.out) if form == "csv" else run.rows
            self.assertEqual([row["id"] for row in rows], ["A", "B", "C", "D"])
            self.assertEqual([row["error_code"] or "" for row in rows],
                             ["", "nobody_living_in", "unknown_code", ""])
            self.assertEqual([bool(row["outcome"]) for row in rows], [True, False, False, True])
            self.assertNotIn("perhaps", run.out)


class Columns(CommandTest):
    def test_names_and_words_may_be_chinese(self) -> None:
        english = to_csv(drawn(6, 50), ("是", "否")).splitlines(keepends=True)
        header = ("户编号,农户类型,户籍类型,整户居住月数,家庭人口,家庭纯收入,存在返贫致贫风险,"
                  "依靠自身能够解决,饮水安全,已是监测对象,大额存款,村民民主评议特别认定\n")
        body = "".join(english[1:])
        for name, term in (("ordinary", "一般农户"), ("out_of_poverty", "脱贫户"),
                           ("rural", "农村户籍"), ("unmet", "未达标"), ("met", "达标")):
            body = body.replace(f",{name},", f",{term},")
        self.assertIn("脱贫户", body)
        chinese = table("--drop", stdin=header + body)
        self.assertEqual(chinese.status, 0)
        self.assertEqual(chinese, table("--drop", stdin="".join(english)))

    def test_other_names_are_mapped(self) -> None:
        given = to_csv(drawn(7, 50))
        own = given.replace("net_income", "HH=NET", 1).replace("at_risk", "RISK", 1)
        run = table("--drop", "--map", "HH=NET=net_income", "--map", "RISK=at_risk", stdin=own)
        self.assertEqual(run, table("--drop", stdin=given))

    def test_place_and_month_may_be_columns(self) -> None:
        given = f"area,discovered,net_income\n{AREA},2022-06,1.00\n,2022-06,1.00\n{AREA},,1.00\n"
        run = fangpin("table", *POLICY, "--to", "jsonl", stdin=given)
        self.assertEqual([row["error_code"] for row in run.rows],
                         [None, "missing_key", "discovered_missing"])
        self.assertEqual(fangpin("table", *POLICY, *PLACE, stdin=given).status, 0)

    def test_what_means_nothing_goes_along_as_it_is(self) -> None:
        """A formula too: it is the register's own text."""
        notes = ['a, "b"', "two\nlines", "=1+1", "@x", " spaces ", "王"]
        given = "net_income,note\n" + "".join(
            '1.00,"' + note.replace('"', '""') + '"\n' for note in notes)
        self.assertEqual([row["note"] for row in read_csv(table(stdin=given).out)], notes)
        self.assertEqual([row["note"] for row in table("--to", "jsonl", stdin=given).rows], notes)
        kept = [{"net_income": "1.00", "n": n} for n in (5, True, None, "5", 2**63, '"\\\n')]
        self.assertEqual([row["n"] for row in table(stdin=to_json_lines(kept)).rows],
                         [row["n"] for row in kept])
        told = read_csv(table("--to", "csv", stdin=to_json_lines(kept)).out)
        self.assertEqual([row["n"] for row in told], ["5", "true", "", "5", str(2**63), '"\\\n'])

    def test_several_files_are_one_table(self) -> None:
        rows = drawn(8, 90)
        shuffled = tuple(reversed(COLUMNS))
        first = self.file("first.csv", to_csv(rows[:30]))
        second = self.file("second.csv", to_csv(rows[30:60], columns=shuffled))
        third = to_json_lines([{key: row[key] for key in shuffled} for row in rows[60:]])
        self.assertEqual(table(first, second, "-", stdin=third).out, table(stdin=to_csv(rows)).out)

    def test_keys_may_be_left_out_after_the_first_line(self) -> None:
        rows = drawn(9, 20)
        sparse = [rows[0], *({k: v for k, v in row.items() if v is not None} for row in rows[1:])]
        self.assertEqual(table(stdin=to_json_lines(sparse)), table(stdin=to_json_lines(rows)))


class Formats(CommandTest):
    def test_csv_comes_as_programs_write_it(self) -> None:
        plain = to_csv(drawn(10, 20))
        quoted = "".join(",".join(f'"{field}"' for field in line.split(",")) + "\n"
                         for line in plain.splitlines())
        for given in (plain.replace("\n", "\r\n"), "\ufeff" + plain, plain[:-1], quoted,
                      plain.replace("\n", "\n\n"), plain.replace("\n", "\r")):
            self.assertEqual(table(stdin=given), table(stdin=plain))

    def test_the_format_is_told_by_option_then_name_then_begin(self) -> None:
        rows = drawn(11, 3)
        lines = table(stdin=to_json_lines(rows)).out
        for name in ("a.jsonl", "a.ndjson", "a.txt"):
            self.assertEqual(table(self.file(name, "\n" + to_json_lines(rows))).out, lines)
        misnamed = self.file("b.csv", to_json_lines(rows))
        self.assertEqual(table("--from", "jsonl", misnamed).out, lines)
        self.assertEqual(table(misnamed).status, 2)

    def test_a_header_alone_has_no_rows(self) -> None:
        run = table("--answers", "outcome", stdin="id,net_income\n")
        self.assertEqual((run.status, run.out), (0, "id,outcome,error_code,error_message\n"))

    def test_the_sample_register_is_judged(self) -> None:
        run = fangpin("table", *POLICY, "--screening", "--to", "jsonl", SAMPLE)
        self.assertEqual((run.status, len(run.rows)), (0, 40))
        self.assertEqual(len({row["outcome"] for row in run.rows}), 5)
        self.assertTrue(all("invented" in row["户编号"] for row in run.rows))
        self.assertEqual([json.loads(line)["户编号"] for line in run.out.splitlines()],
                         sorted(row["户编号"] for row in run.rows))
