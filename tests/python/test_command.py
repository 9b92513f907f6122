"""The module and the command line give the same bytes. FANGPIN_COMMAND names the command line."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
from households import COMMAND, POLICY, drawn

import fangpin

pytestmark = pytest.mark.skipif(not COMMAND, reason="FANGPIN_COMMAND is not set")


def run(*arguments: str, given: str = "", status: tuple[int, ...] = (0,)) -> str:
    """What the command line prints."""
    assert COMMAND is not None
    ran = subprocess.run(
        [COMMAND, *arguments], input=given.encode(), capture_output=True, check=False
    )
    assert ran.returncode in status, ran.stderr.decode()
    return ran.stdout.decode()


@pytest.mark.parametrize("mode", ["strict", "screening"])
@pytest.mark.parametrize("account", [True, False])
def test_a_register_comes_out_the_same_to_the_byte(
    policy: fangpin.Policy, mode: Any, account: bool
) -> None:
    documents = [document for document, _ in drawn(41, 400, mode)]
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    options = [*(["--screening"] if mode == "screening" else [])]
    options += [] if account else ["--no-account"]
    printed = run("decide", "--policy", POLICY, *options, "-", given=lines, status=(1,))
    answers = policy.decide_many(documents, mode=mode, account=account)
    kinds = set()
    for line, answer in zip(printed.splitlines(), answers, strict=True):
        kinds.add(type(answer))
        if isinstance(answer, fangpin.Decision):
            assert line == answer.to_json()
        else:
            said = json.loads(line)
            assert said | {"file": None} == answer.to_dict()
    assert kinds == {fangpin.Decision, fangpin.RowError}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_explanation_is_the_same(policy: fangpin.Policy, lang: str) -> None:
    for document, _ in drawn(42, 10, "strict"):
        try:
            told = policy.decide(document).explain(lang)
        except fangpin.Error:
            continue
        given = json.dumps(document, ensure_ascii=False)
        printed = run("explain", "--policy", POLICY, "--lang", lang, "-", given=given)
        assert printed.rstrip("\n") == told.rstrip("\n")


def test_lists_and_windows_are_the_same() -> None:
    assert json.loads(run("policies")) == fangpin.policies()
    assert json.loads(run("window", "2022-06")) == fangpin.window("2022-06")
