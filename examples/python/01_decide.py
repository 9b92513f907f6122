"""Judges one household and says why.

    python3 examples/python/01_decide.py examples/documents/sample.json
"""

from __future__ import annotations

import sys
from pathlib import Path

import fangpin


def main(path: str) -> int:
    policy = fangpin.policy("maerkang-2022")
    try:
        decision = policy.decide(Path(path).read_text(encoding="utf-8"))
    except fangpin.InputError as error:
        print(f"no judgement: {error}", file=sys.stderr)
        return 1

    print("outcome:  ", decision.outcome)
    print("possible: ", ", ".join(decision.possible))
    print("net:      ", decision.income["net"])
    print("holds:    ", ", ".join(decision.fired) or "no inclusion")
    print("bars:     ", ", ".join(decision.barred_by) or "nothing")
    print("readings: ", ", ".join(decision.readings))
    print()
    print(decision.explain("en"))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["examples/documents/sample.json"]))
