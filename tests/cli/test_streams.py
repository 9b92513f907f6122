"""Results on standard output only, and never half of them."""

from __future__ import annotations

import os
import subprocess
import unittest

from command import COMMAND, POLICY, CommandTest, decide, fangpin, household, text


class Streams(CommandTest):
    def test_standard_error_stays_empty(self) -> None:
        run = decide(stdin=text(*(household(n) for n in range(1500))))
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertEqual(len(run.rows), 1500)

    def test_the_summary_is_on_standard_error(self) -> None:
        plain = decide(stdin=text(household(1), {}))
        run = decide("--summary", stdin=text(household(1), {}))
        self.assertEqual(run.out, plain.out)
        self.assertIn("2 rows, 1 judged, 1 failed", run.err)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_a_failure(self) -> None:
        events = text({})
        for arguments, stdin in (
                (["decide", *POLICY], text(household())),
                (["audit", *POLICY, "--all"], text(household())),
                (["explain", *POLICY], text(household())),
                (["verify", "-"], "{}"),
                (["rule", "1 + 1"], ""),
                (["case", "replay", *POLICY, "-"], events),
                (["case", "agenda", *POLICY, "--on", "2022-07-01", "-"], events),
                (["policies"], ""),
                (["policy", "show", "maerkang-2022"], ""),
                (["policy", "show", "--html", "maerkang-2022"], ""),
                (["policy", "export", "maerkang-2022"], ""),
                (["policy", "check", "maerkang-2022"], ""),
                (["window", "2022-06"], ""),
                (["--help"], ""), (["--version"], ""), (["decide", "--help"], ""),
                (["policy", "show", "--help"], ""), (["rule", "--help"], "")):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                done = subprocess.run([COMMAND, *arguments], input=stdin.encode(), stdout=full,
                                      stderr=subprocess.PIPE)
                self.assertEqual(done.returncode, 2)
                self.assertIn(b"standard output: cannot be written", done.stderr)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_summary_that_cannot_be_written_is_a_failure(self) -> None:
        for arguments in (["decide", *POLICY, "--summary"], ["audit", *POLICY]):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                done = subprocess.run([COMMAND, *arguments], input=text(household()).encode(),
                                      stdout=subprocess.PIPE, stderr=full)
                self.assertEqual(done.returncode, 2)

    def test_a_reader_that_has_gone_is_a_failure(self) -> None:
        documents = self.file("many.jsonl", text(*(household(n) for n in range(2000))))
        process = subprocess.Popen([COMMAND, "decide", *POLICY, documents],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        message = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(), 2)
        self.assertIn(b"standard output", message)

    def test_inputs_that_cannot_be_read_are_found_before_anything_is_written(self) -> None:
        good = self.file("good.jsonl", text(household()))
        for bad in (str(self.folder / "none.jsonl"), str(self.folder)):
            run = decide(good, bad)
            self.assertEqual((run.status, run.out), (2, ""))
            self.assertIn(bad, run.err)

    def test_standard_input_is_read_once(self) -> None:
        run = decide("-", "-", stdin=text(household()))
        self.assertEqual((run.status, run.out), (2, ""))

    def test_file_names_may_be_chinese_or_no_text_at_all(self) -> None:
        named = self.file("一月.jsonl", text({}))
        self.assertEqual(decide(named).rows[0]["file"], named)
        odd = os.fsencode(self.folder) + b"/\xff.jsonl"
        with open(odd, "w", encoding="utf-8") as file:
            file.write(text({}))
        done = subprocess.run([COMMAND, "decide", *POLICY, odd], capture_output=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'"file":null', done.stdout)

    def test_the_locale_changes_nothing(self) -> None:
        document = text(household())
        expected = decide(stdin=document).out
        for locale in ("C", "C.UTF-8", "zh_CN.GB18030", "tr_TR.UTF-8"):
            run = fangpin("decide", *POLICY, stdin=document,
                          env={**os.environ, "LC_ALL": locale, "TZ": "Asia/Kathmandu"})
            self.assertEqual(run.out, expected)
