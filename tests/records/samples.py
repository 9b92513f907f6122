"""Records of the sample registers, one register for each edition."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATE = ROOT / "examples" / "register" / "generate.py"
POLICIES = {
    "maerkang-2022": "maerkang-2022", "qianjiang-2024": "qianjiang-2024",
    "jiaohe-2022": "jiaohe-2022", "anju-2021": "anju-2021",
    "luan-2019": str(ROOT / "examples" / "policies" / "luan-2019-trial.toml"),
}
"""What each register is judged under; Lu'an's text leaves its figures to the counties."""

LEAST = 400
"""Households of which a register holds every case."""


def register(edition: str, count: int, folder: Path) -> Path:
    """So many households of the edition's sample register, as JSON Lines."""
    file = folder / f"{edition}.jsonl"
    subprocess.run(
        [sys.executable, "-B", str(GENERATE), "--edition", edition, "--households",
         str(max(count, LEAST)), "--seed", "2022", "--out", str(file)],
        check=True, capture_output=True)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    taken = [lines[place * len(lines) // count] for place in range(count)]
    file.write_text("".join(taken), encoding="utf-8")
    return file


def decide(program: str, edition: str, households: Path, records: Path) -> bytes:
    """Judges a register and writes a record of each decision. Returns the decisions."""
    done = subprocess.run(
        [program, "decide", "--policy", POLICIES[edition], "--record", str(records),
         str(households)], stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{program}: status {done.returncode}")
    return done.stdout
