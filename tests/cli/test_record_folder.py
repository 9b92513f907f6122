"""Where records go: whole or not at all, and never over what is there."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import time
import unittest
from pathlib import Path

from command import COMMAND, POLICY, CommandTest, decide, household, text


class RecordFolderTest(CommandTest):
    """Of `decide --record DIR`."""

    def setUp(self) -> None:
        super().setUp()
        self.records = self.folder / "records"

    def names(self) -> list[str]:
        """Every file in the folder, hidden ones too."""
        return sorted(os.listdir(self.records))

    def test_the_folder_is_made_with_those_above_it(self) -> None:
        self.records = self.folder / "a" / "b"
        run = decide("--record", str(self.records), stdin=text(household(1), household(2)))
        self.assertEqual(run.status, 0, run.err)
        self.assertEqual(self.names(), ["1.json", "2.json"])

    def test_a_folder_with_records_is_refused_before_the_first_row(self) -> None:
        self.records.mkdir()
        for taken in ("file", "link", "folder"):
            with self.subTest(taken=taken):
                second = self.records / "2.json"
                if taken == "file":
                    second.write_text("mine")
                elif taken == "link":
                    second.symlink_to(self.folder / "nowhere")
                else:
                    second.mkdir()
                run = decide("--record", str(self.records),
                             stdin=text(household(1), household(2), household(3)))
                self.assertEqual((run.status, run.out), (2, ""))
                self.assertIn(f"{second}: exists already", run.err)
                self.assertIn("give a new folder", run.err)
                self.assertEqual(self.names(), ["2.json"])
                self.assertFalse((self.folder / "nowhere").exists())
                if taken == "file":
                    self.assertEqual(second.read_text(), "mine")
                second.rmdir() if taken == "folder" else second.unlink()

    def test_what_is_no_folder_is_told_so_before_anything_is_judged(self) -> None:
        for folder in (self.file("plain", "x"), self.file("plain", "x") + "/inside"):
            run = decide("--record", folder, stdin=text(household()))
            self.assertEqual((run.status, run.out), (2, ""))
            self.assertIn(f"{folder}: cannot be made: Not a directory", run.err)

    def test_a_folder_that_cannot_be_written_is_told_so(self) -> None:
        folder = "/proc"  # not even root writes there
        if os.geteuid() != 0:
            self.records.mkdir(mode=0o555)
            folder = str(self.records)
        run = decide("--record", folder, stdin=text(household()))
        self.assertEqual(run.status, 2)
        self.assertIn(f"{folder}/1.json: cannot be written: ", run.err)

    def test_a_full_disk_leaves_no_part_of_a_record(self) -> None:
        def small_files_only() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

        command = [COMMAND, "decide", *POLICY, "--record", str(self.records)]
        done = subprocess.run(command, input=text(household()).encode(), capture_output=True,
                              check=False, preexec_fn=small_files_only)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"1.json: cannot be written: File too large", done.stderr)
        self.assertEqual(self.names(), [])

    def test_an_interrupted_run_leaves_whole_records_only(self) -> None:
        register = self.file("register.jsonl", text(*(household(n) for n in range(1, 2001))))
        for attempt in range(10):
            records = self.folder / str(attempt)
            command = [COMMAND, "decide", *POLICY, "--record", str(records), register]
            with subprocess.Popen(command, stdout=subprocess.DEVNULL) as run:
                self.wait_for(records / f"{attempt + 1}.json")
                run.kill()
            written = [file for file in records.iterdir() if not file.name.startswith(".")]
            self.assertGreater(len(written), attempt)
            self.assertLess(len(written), 2000)
            for file in written:
                self.assertEqual(json.loads(file.read_bytes())["format"], "fangpin.record/1")

    def wait_for(self, file: Path) -> None:
        """Until it is there."""
        begun = time.monotonic()
        while not file.exists():
            self.assertLess(time.monotonic() - begun, 60)


if __name__ == "__main__":
    unittest.main()
