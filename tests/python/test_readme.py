"""The example of cases in README runs as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from households import ROOT


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_example_of_cases_runs(name: str) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    [example] = [block for block in blocks if "policy.replay(" in block]
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", example], cwd=ROOT, capture_output=True, check=False,
        encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    lines = [line.split() for line in ran.stdout.splitlines()]
    assert ["C-1", "under_identification", "2022-09-26"] in lines
    assert ["review_and_notice", "2022-10-08", "2", "MEK-48"] in lines
    assert any("case_not_open" in line and "MEK-53" in line for line in lines)
