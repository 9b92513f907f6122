"""Judges a register of JSON Lines and counts how it came out.

    python3 examples/register/generate.py --out register.jsonl
    python3 examples/python/02_register.py register.jsonl

Rows that cannot be judged are counted as failed and stop nothing. With --decisions every answer is
written too, one a line, in the order of the register.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections import Counter
from pathlib import Path

import fangpin


def main() -> int:
    parser = argparse.ArgumentParser(description="Counts the outcomes of a register.")
    parser.add_argument("register", type=Path, help="household documents, one a line")
    parser.add_argument("--policy", default="maerkang-2022")
    parser.add_argument("--decisions", type=Path, help="write every decision to this file")
    options = parser.parse_args()

    policy = fangpin.policy(options.policy)
    outcomes: Counter[str] = Counter()
    clauses: Counter[str] = Counter()
    with contextlib.ExitStack() as files:
        register = files.enter_context(options.register.open(encoding="utf-8"))
        out = None
        if options.decisions:
            out = files.enter_context(options.decisions.open("w", encoding="utf-8"))
        # The reasons of every clause take time and room: asked for only where they are kept.
        for answer in policy.decide_many(register, account=out is not None):
            if isinstance(answer, fangpin.Decision):
                outcomes[answer.outcome] += 1
                clauses.update(answer.fired)
            else:
                outcomes["failed"] += 1
                print(f"row {answer.row}: {answer.error}", file=sys.stderr)
            if out:
                out.write(answer.to_json() + "\n")

    rows = outcomes.total()
    for outcome, count in outcomes.most_common():
        print(f"{outcome:<14} {count:>7,} {count / rows:>7.1%}")
    print(f"\nunder {policy.id}; inclusions that hold:")
    for clause, count in clauses.most_common():
        print(f"{clause} {count:,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
