"""Wrong usage ends with status 2, a message, and nothing on standard output."""

from __future__ import annotations

from command import POLICY, CommandTest, fangpin, household, text


class Usage(CommandTest):
    def refuse(self, *arguments: str, stdin: str = "") -> str:
        run = fangpin(*arguments, stdin=stdin)
        self.assertEqual((run.status, run.out), (2, ""), arguments)
        self.assertNotEqual(run.err, "")
        return run.err

    def test_commands_and_options(self) -> None:
        self.refuse()
        self.refuse("judge")
        self.refuse("policy")
        self.refuse("policy", "show")
        self.refuse("decide")
        self.refuse("decide", *POLICY, "--wrong")
        self.refuse("decide", "--policy")
        self.refuse("explain")
        self.refuse("rule")
        self.refuse("rule", "1", "2")
        self.refuse("rule", "1", "--wrong")
        self.refuse("window")

    def test_months_and_languages(self) -> None:
        for month in ("2022-13", "2022-00", "2022", "202206", "2022-6", "x", "2022-06-01", ""):
            self.refuse("window", month)
            self.refuse("decide", *POLICY, "--found", month, stdin=text(household()))
        self.refuse("policies", "--month", "2022-13")
        self.refuse("explain", *POLICY, "--lang", "fr", stdin=text(household()))
        self.refuse("policy", "show", "maerkang-2022", "--lang", "fr")

    def test_policies(self) -> None:
        self.assertIn("maerkang-2022", self.refuse("decide", "--policy", "maerkang-2020"))
        self.refuse("decide", "--policy", str(self.folder / "none.toml"))
        self.refuse("decide", "--policy", "./none")
        wrong = self.file("wrong.toml", "[policy]\nid = 1\nodd = 2\n")
        message = self.refuse("decide", "--policy", wrong, stdin=text(household()))
        self.assertIn("wrong.toml:", message)
        self.assertIn("odd", message)

    def test_help_and_version_are_results(self) -> None:
        for arguments in (["--help"], ["-h"], ["decide", "--help"], ["rule", "--help"],
                          ["--version"]):
            run = fangpin(*arguments)
            self.assertEqual((run.status, run.err), (0, ""))
            self.assertIn("fangpin" if "--version" in arguments else "Usage", run.out)
