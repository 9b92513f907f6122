#!/usr/bin/env python3
"""Changes one record of each edition at every byte; every change must be noticed."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from samples import LEAST, POLICIES, decide, register


def main() -> int:
    """0 when no change goes unnoticed."""
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        records = [typical_record(options.fangpin, edition, Path(folder)) for edition in POLICIES]
        command = [str(Path(options.driver).resolve()), str(options.step), str(options.stride)]
        command += ["all"] if options.all else []
        return subprocess.run([*command, *records], cwd=folder, check=False).returncode


def typical_record(program: str, edition: str, folder: Path) -> str:
    """The record of middling length; the name of its file."""
    written = folder / edition
    decide(program, edition, register(edition, LEAST, folder), written)
    by_length = sorted(written.iterdir(), key=lambda file: (file.stat().st_size, file.name))
    chosen = by_length[len(by_length) // 2].rename(folder / f"{edition}.json")
    return chosen.name


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fangpin", required=True, help="the program that writes the records")
    parser.add_argument("--driver", required=True, help="the program that changes them")
    parser.add_argument("--step", type=int, default=1, help="change every so many bytes")
    parser.add_argument("--stride", type=int, default=199,
                        help="of how many changes one is worked out again; the digest sees all")
    parser.add_argument("--all", action="store_true", help="change each byte in seven ways")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
