"""Next year's figure, entered as README says: a pack of under ten lines and one command."""

from __future__ import annotations

import json
import re
import subprocess

from command import COMMAND, ROOT, CommandTest, fangpin

HOUSEHOLD = ROOT / "examples" / "documents" / "next_year.json"


class ReadmeTest(CommandTest):
    """Of both languages, word for word."""

    def figure(self, name: str) -> tuple[str, str]:
        """The pack and the command of the section."""
        text = (ROOT / name).read_text(encoding="utf-8")
        pack = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
        assert pack is not None
        command = re.search(r"```sh\n(.*?)```", text[pack.end():], re.DOTALL)
        assert command is not None
        return pack[1], command[1]

    def test_the_household_of_2023_has_no_figure_before(self) -> None:
        run = fangpin("decide", "--policy", "maerkang-2022", str(HOUSEHOLD))
        self.assertEqual((run.status, run.rows[0]["error"]["code"]), (1, "no_standard"))

    def test_the_pack_of_under_ten_lines_and_the_one_command_judge_it(self) -> None:
        for name in ("README.md", "README.zh-CN.md"):
            with self.subTest(readme=name):
                pack, command = self.figure(name)
                self.assertLess(len(pack.splitlines()), 10)
                self.assertEqual(len(command.splitlines()), 1)
                self.file("my-county.toml", pack)
                self.file("fangpin", f'#!/bin/sh\nexec "{COMMAND}" "$@"\n')
                (self.folder / "fangpin").chmod(0o755)
                (self.folder / "examples").unlink(missing_ok=True)
                (self.folder / "examples").symlink_to(ROOT / "examples")
                done = subprocess.run(
                    ["bash", "-c", f'PATH="$PWD:$PATH"\n{command}'], cwd=self.folder,
                    capture_output=True, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(b'"outcome":"eligible"', done.stdout)
                self.assertIn(b'"standard":"7200.00"', done.stdout)
                income = json.loads(done.stdout)["income"]
                source = re.search(r'^source *= "(.+)"$', pack, re.MULTILINE)
                assert source is not None
                self.assertEqual(income["sources"],
                                 {"size": None, "standard": source[1], "window": None})
                self.assertEqual(income["clauses"],
                                 {"size": "MEK-11", "standard": None, "window": "MEK-05"})
