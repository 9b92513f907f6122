#!/usr/bin/env python3
"""Two builds write the same records, byte for byte, and each verifies the other's."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from samples import POLICIES, decide, register

TOGETHER = 50
"""Records that one run of `fangpin verify` takes."""


def main() -> int:
    """0 when the builds agree."""
    options = arguments()
    builds = (options.first, options.second)
    wrong = records = 0
    for edition in POLICIES:
        with tempfile.TemporaryDirectory() as folder:
            told, written = compare(edition, options.households, builds, Path(folder))
        print("\n".join((*told, f"{edition}: {written} records, {len(told)} differences")),
              flush=True)
        wrong += len(told)
        records += written
    print(f"total: {records} records written by {builds[0]} and by {builds[1]}, each verified by "
          f"the other; {wrong} differences")
    return 1 if wrong or not records else 0


def compare(
    edition: str, count: int, builds: tuple[str, str], folder: Path
) -> tuple[list[str], int]:
    """What differs between the two, and how many records each has written."""
    households = register(edition, count, folder)
    places = [folder / name for name in ("first", "second")]
    with ThreadPoolExecutor(2) as pool:
        decisions = list(pool.map(
            lambda build, place: decide(build, edition, households, place), builds, places))
    names = [sorted(file.name for file in place.iterdir()) for place in places]
    told = [] if decisions[0] == decisions[1] else [f"{edition}: other decisions"]
    if names[0] != names[1]:
        return [*told, f"{edition}: other rows have records"], len(names[0])
    told += [
        f"{edition}: record {name} has other bytes" for name in names[0]
        if (places[0] / name).read_bytes() != (places[1] / name).read_bytes()
    ]
    told += verified(builds[1], places[0])
    told += verified(builds[0], places[1])
    return told, len(names[0])


def verified(program: str, records: Path) -> Iterator[str]:
    """The records that do not come out the same."""
    files = sorted(map(str, records.iterdir()))
    parts = [files[start:start + TOGETHER] for start in range(0, len(files), TOGETHER)]
    with ThreadPoolExecutor(2) as pool:
        for part, lines in zip(parts, pool.map(lambda part: said(program, part), parts)):
            if lines != [f"{file}: same" for file in part]:
                yield f"{program}: {[line for line in lines if not line.endswith(': same')][:3]}"


def said(program: str, files: list[str]) -> list[str]:
    """What `fangpin verify` prints."""
    done = subprocess.run([program, "verify", *files], capture_output=True, check=False)
    return (done.stdout + done.stderr).decode(errors="replace").splitlines()


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", help="one build's program")
    parser.add_argument("second", help="the other's")
    parser.add_argument("--households", type=int, default=400, help="of each register")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
