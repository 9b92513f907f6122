"""The program that the oracle is compared with."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .editions import LUAN_2019, LUAN_TRIAL
from .editions.luan_trial import OVERLAY
from .run import Run

PLAIN = (
    "outcome", "possible", "categories", "tags", "need_type", "possible_need_types", "grade",
    "possible_grades", "attention", "fired", "barred_by", "overridden", "presumed",
)


@dataclass(frozen=True, slots=True)
class Engine:
    """`fangpin`, and a folder of packs where the shipped ones are not meant."""

    program: str
    packs: Path | None = None

    def policy(self, name: str) -> str:
        """The value of `--policy` for an edition."""
        return name if self.packs is None else str(self.packs / f"{name}.toml")


def shipped_run(engine: Engine, name: str) -> Run:
    """The edition as it is."""
    return Run(name, engine.program, (engine.policy(name),))


def overlay_run(engine: Engine) -> Run:
    """Lu'an with invented figures."""
    base = () if engine.packs is None else (engine.policy(LUAN_2019.id),)
    return Run(LUAN_TRIAL.id, engine.program, (*base, str(OVERLAY)))


def answers(run: Run, documents: list[Any], mode: str) -> Iterator[dict[str, Any]]:
    """One answer for each document; a missing line is an answer that equals nothing."""
    command = [run.program, "decide", "--no-account", "--lines"]
    for policy in run.policies:
        command += ["--policy", policy]
    command += ["--screening"] if mode == "screening" else []
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    done = subprocess.run(
        [*command, "-"], input=lines.encode(), capture_output=True, check=False)
    answered = done.stdout.decode(errors="replace").splitlines()
    for number in range(len(documents)):
        if done.returncode in (0, 1) and number < len(answered):
            yield answer(answered[number])
        else:
            message = done.stderr.decode(errors="replace")[-500:]
            yield {"status": done.returncode, "lines": len(answered), "message": message}


def answer(line: str) -> dict[str, Any]:
    """A line of output in the oracle's form."""
    try:
        decision = json.loads(line)
        if decision.get("error"):
            return {"error": decision["error"]["code"]}
        income = decision["income"]
        return {
            **{key: decision[key] for key in PLAIN},
            **{key: income[key] for key in ("net", "margin", "size")},
            "values": {clause["id"]: clause["value"] for clause in decision["clauses"]},
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return {"unreadable": f"{error!r}", "line": line[:500]}
