"""The examples run and print what they promise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from households import DOCUMENTS, ROOT

import fangpin

EXAMPLES = ROOT / "examples" / "python"


def run(name: str, *arguments: str) -> str:
    """What an example prints."""
    command = [sys.executable, str(EXAMPLES / name), *arguments]
    ran = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_household_is_judged_and_explained() -> None:
    printed = run("01_decide.py", str(DOCUMENTS / "sample.json"))
    assert "undetermined" in printed
    assert "not_eligible, eligible" in printed


def test_a_register_is_counted(tmp_path: Path) -> None:
    register = tmp_path / "register.jsonl"
    command = [sys.executable, str(ROOT / "examples" / "register" / "generate.py")]
    subprocess.run([*command, "--households", "400", "--out", str(register)], check=True)
    with register.open("a", encoding="utf-8") as more:
        more.write("{}\n")
    decisions = tmp_path / "decisions.jsonl"
    printed = run("02_register.py", str(register), "--decisions", str(decisions))
    counted = {
        words[0]: int(words[1])
        for words in (line.split() for line in printed.splitlines())
        if len(words) == 3 and words[1].isdigit()
    }
    lines = register.read_text(encoding="utf-8").splitlines()
    assert sum(counted.values()) == len(lines) == 401
    assert counted["failed"] == 1
    outcomes = [
        answer.outcome
        for answer in fangpin.policy("maerkang-2022").decide_many(lines, account=False)
        if isinstance(answer, fangpin.Decision)
    ]
    assert counted["eligible"] == outcomes.count("eligible")
    assert len(decisions.read_text(encoding="utf-8").splitlines()) == 401
