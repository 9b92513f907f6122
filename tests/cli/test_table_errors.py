"""What is wrong with a register of sums is told with its file and line."""

from __future__ import annotations

import subprocess

from command import COMMAND, POLICY, CommandTest, fangpin
from tables import PLACE, drawn, table, to_csv

HEADER = "id,net_income,at_risk\n"
GOOD = "A,1.00,yes\n"


class Broken(CommandTest):
    def refuse(self, name: str, content: str | bytes, line: int, told: str) -> None:
        """Rows before the broken one are written, and nothing of the header's if that is wrong."""
        given = content.encode() if isinstance(content, str) else content
        run = table("--answers", "outcome", self.file(name, given))
        self.assertEqual(run.status, 2, run.out)
        self.assertIn(f"{name}:{line}: ", run.err)
        self.assertIn(told, run.err)
        rows = run.out.splitlines()
        if line == 1:
            self.assertEqual(rows, [])
        written = any("A" in row for row in rows[name.endswith(".csv"):])
        self.assertEqual("the rows before it are written" in run.err, written)

    def test_lines_with_too_many_or_too_few_fields(self) -> None:
        self.refuse("a.csv", HEADER + GOOD + "B,1.00\n", 3, "2 fields where the header has 3")
        self.refuse("a.csv", HEADER + "B,1.00,no,\n", 2, "4 fields where the header has 3")
        self.refuse("a.csv", HEADER + GOOD + '"B\n\nB",1.00,no\n\nC\n', 7, "1 field where")
        self.refuse("a.csv", (HEADER + GOOD + "B\n").replace("\n", "\r\n"), 3, "1 field where")

    def test_quotes_that_do_not_fit(self) -> None:
        self.refuse("a.csv", HEADER + GOOD + 'B,"1.00,no\nC,1.00,no\n', 3, "never closed")
        self.refuse("a.csv", HEADER + GOOD + 'B,1"00,no\n', 3, "a quote in the middle")
        self.refuse("a.csv", HEADER + GOOD + '"B"B,1.00,no\n', 3, "a quote in the middle")
        self.refuse("a.csv", '"id,net_income\n', 1, "never closed")
        endless = HEADER + GOOD + '"' + "x\n" * 9_000_000
        self.refuse("a.csv", endless, 3, "a quote is not closed")

    def test_bytes_that_are_not_utf8(self) -> None:
        header = "id,net_income,备注\n".encode()
        self.refuse("a.csv", header + "A,1.00,乡\n".encode("gb18030"), 2, "column 备注")
        self.refuse("a.csv", "备注,net_income\n".encode("gb18030"), 1, "iconv -f GB18030")
        self.refuse("a.csv", "id,net_income\n".encode("utf-16"), 1, "not UTF-8")
        for wrong in (b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe4\xb8"):
            self.refuse("a.csv", header + b"A,1.00," + wrong + b"\n", 2, "not UTF-8")
            line = b'{"id":"B","net_income":"1.00","n":"' + wrong + b'"}\n'
            self.refuse("a.jsonl", b'{"id":"A","net_income":"1.00","n":1}\n' + line, 2, "UTF-8")

    def test_headers_that_are_none(self) -> None:
        for name in ("a.csv", "a.jsonl", "a.txt"):
            self.refuse(name, "", 1, "an empty file")
        self.refuse("a.csv", "id,net_income,id\nA,1.00,B\n", 1, "columns 1 and 3")
        self.refuse("a.csv", "id,net_income,\nA,1.00,B\n", 1, "column 3 has no name")
        self.refuse("a.csv", "id,net_income,a\0b\nA,1.00,B\n", 1, "a zero byte")
        self.refuse("a.jsonl", '{"net_income":"1.00","a\\u0000b":"A"}\n', 1, "a zero byte")
        self.refuse("a.jsonl", '{"id":"A","net_income":"1.00","id":"A"}\n', 1, "columns 1 and 3")
        run = table(stdin="A,ordinary,王某某\nB,ordinary,\n")
        self.assertEqual((run.status, run.out), (2, ""))
        self.assertNotIn("王", run.err)

    def test_json_that_is_no_row(self) -> None:
        first = '{"id":"A","net_income":"1.00","at_risk":true}\n'
        for line, told in (('{"net_income":1.5}', "a point or an exponent in column net_income"),
                           ('{"net_income":1e3}', "a point or an exponent in column net_income"),
                           ('{"id":' + "9" * 30 + "}", "more than 64 bits in column id"),
                           ('{"at_risk":[true]}', "a list or an object in column at_risk"),
                           ('{"at_risk":{"is":true}}', "a list or an object in column at_risk"),
                           ("[1]", "no object"), ("7", "no object"), ('"x"', "no object"),
                           ("null", "no object"), ('{"id":"B"', "not JSON at character 10"),
                           ('{"id":"B"} {}', "not JSON at character 12"),
                           ('{"id":"B","id":"C"}', "a second value in column id"),
                           ('{"id":"B","王某某":1}', "key 2 is none of the first line's")):
            self.refuse("a.jsonl", first + "\n" + line + "\n", 3, told)
        self.refuse("a.jsonl", '{"id":"A","net_income":0.1}\n', 1, "column net_income")
        self.refuse("a.jsonl", "{" + "x" * 17_000_000, 1, "a line of more than")
        run = table(self.file("a.json", '[{"id":"A"}]'))
        self.assertEqual((run.status, run.out), (2, ""))
        self.assertIn("a JSON array; write JSON Lines", run.err)

    def test_every_cut_of_a_register_ends_well(self) -> None:
        whole = '\ufeffid,net_income,备注\r\n"A ""1""",1.00,"乡\r\n村"\r\nB,2.00,\r\n'.encode()
        for cut in range(len(whole)):
            run = table("--from", "csv", "--answers", "outcome", stdin=whole[:cut])
            self.assertIn(run.status, (0, 1, 2))
            self.assertEqual(run.status == 2, run.err != "", cut)


class Usage(CommandTest):
    def refuse(self, *arguments: str, stdin: str = HEADER + GOOD) -> str:
        run = table(*arguments, stdin=stdin)
        self.assertEqual((run.status, run.out), (2, ""), arguments)
        self.assertNotEqual(run.err, "")
        return run.err

    def test_files_whose_columns_differ_are_named_with_the_column(self) -> None:
        first = self.file("first.csv", HEADER + GOOD)
        for content, column in (("id,net_income\nB,1.00\n", "at_risk"),
                                ("id,net_income,at_risk,x\nB,1.00,no,1\n", "x")):
            told = self.refuse(first, self.file("second.csv", content))
            self.assertIn("second.csv: ", told)
            self.assertIn(f"column {column};", told)
        self.assertIn("empty", self.refuse(first, self.file("second.csv", "")))

    def test_files_that_cannot_be_read(self) -> None:
        first = self.file("first.csv", HEADER + GOOD)
        self.assertIn("none.csv", self.refuse(first, str(self.folder / "none.csv")))
        self.refuse(first, str(self.folder))
        self.refuse("-", "-")

    def test_wishes_that_cannot_be_met(self) -> None:
        self.assertIn("no such column", self.refuse("--map", "x=net_income"))
        self.assertIn("nor the policy", self.refuse("--map", "id=net_incone"))
        self.assertIn("derived_fact", self.refuse("--map", "id=income_below_standard"))
        for pair in ("x", "=net_income", "id="):
            self.assertIn("COLUMN=FACT", self.refuse("--map", pair))
        self.assertIn("outcome, possible", self.refuse("--answers", "outcom"))
        self.assertIn("twice", self.refuse("--answers", "outcome,outcome"))
        for wrong in (("--from", "xml"), ("--to", "json"), ("--threads", "0"), ("--lang", "en")):
            self.refuse(*wrong)
        self.assertIn("name of an answer", self.refuse(stdin="outcome,net_income\n,1.00\n"))
        self.assertIn("called as a fact", self.refuse(stdin="a,b\n1,2\n"))
        run = fangpin("table", "--policy", "maerkang-2022", "--area", "x", stdin=HEADER)
        self.assertEqual((run.status, run.out), (2, ""))
        self.assertIn("invalid_area", run.err)

    def test_output_that_cannot_be_written(self) -> None:
        given = to_csv(drawn(1, 2000)).encode()
        with open("/dev/full", "wb") as full:
            done = subprocess.run([COMMAND, "table", *POLICY, *PLACE], input=given, stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot be written", done.stderr)
