"""Explanations can be read aloud: no rule syntax in them, and each in one language."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from command import ROOT, CommandTest, fangpin, text

GENERATE = ROOT / "examples" / "register" / "generate.py"
POLICIES = {
    "maerkang-2022": "maerkang-2022", "qianjiang-2024": "qianjiang-2024",
    "jiaohe-2022": "jiaohe-2022", "anju-2021": "anju-2021",
    "luan-2019": str(ROOT / "examples" / "policies" / "luan-2019-trial.toml"),
}
SYNTAX = re.compile(r"[<>=]|satisfies|\"[a-z_]+\"|_|\w\(\""
                    r"|P\d+[YMD]|\bnot\(|standard\(|%\w|\{\}|\*")
"""What belongs to the rule language or to codes, and to no sentence."""

IDS = re.compile(r"\[[^\]]*\]|\b[A-Z]{2,3}-\d+[\w.]*|\b[A-Z]{2}\.\w+|\b[a-z]+-20\d\d(-\w+)?\b"
                 r"|(?<=成员 )[\w.:-]+|(?<=农户 )\S+")
OPEN = ("registry", "registration", "residence_months", "away_months", "assets", "events",
        "members", "income", "guarantees", "facts")
SANITIZED = bool(os.environ.get("FANGPIN_SANITIZED"))
HOUSEHOLDS = 3 if SANITIZED else 24
"""Of each text, twice. Sentences are looked at in the release build; a sanitizer looks for
something else, and a program that it watches starts slowly."""


def register(edition: str) -> list[dict[str, Any]]:
    """Some of an edition's invented register, and each again with less known of it."""
    written = subprocess.run([sys.executable, str(GENERATE), "--edition", edition,
                              "--households", "400", "--seed", "5"],
                             check=True, capture_output=True).stdout
    drawn = random.Random(5)
    some = drawn.sample([json.loads(line) for line in written.splitlines()], HOUSEHOLDS)
    less = [{key: value for key, value in document.items() if key not in drawn.sample(OPEN, 4)}
            for document in some]
    return some + less


@cache
def told_of(edition: str, lang: str) -> list[str]:
    """The explanations of an edition's households, without those that cannot be judged."""
    def explained(document: dict[str, Any]) -> str:
        return fangpin("explain", "--policy", POLICIES[edition], "--lang", lang,
                       stdin=text(document)).out
    with ThreadPoolExecutor(2) as pool:
        return [one for one in pool.map(explained, register(edition)) if one]


class Spoken(CommandTest):
    def explanations(self, edition: str, lang: str) -> list[str]:
        told = told_of(edition, lang)
        self.assertGreater(len(told), HOUSEHOLDS)
        if not SANITIZED:  # of so few households none may be open
            self.assertGreater(sum(one.count("如果") + one.count("If ") for one in told), 10)
        return told

    def test_no_explanation_contains_rule_syntax(self) -> None:
        for edition in POLICIES:
            for lang in ("zh", "en"):
                for line in {line for told in self.explanations(edition, lang)
                             for line in told.splitlines()}:
                    with self.subTest(edition=edition, lang=lang, line=line):
                        self.assertIsNone(SYNTAX.search(IDS.sub("", line)))

    def test_no_word_of_an_explanation_in_chinese_is_english(self) -> None:
        for edition in POLICIES:
            for line in {line for told in self.explanations(edition, "zh")
                         for line in told.splitlines()}:
                with self.subTest(edition=edition, line=line):
                    self.assertIsNone(re.search("[A-Za-z]", IDS.sub("", line)))
