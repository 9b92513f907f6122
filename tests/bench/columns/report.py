"""Figures as a table, and as JSON with the machine that they were measured on."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from clock import Figure
from contest import Contest
from systems.reference import LIMIT, REF

PACKAGES = ("fangpin", "numpy", "pyarrow", "pandas", "polars", "duckdb", "openfisca-core",
            "zen-engine")


def processor() -> str:
    """Its name as Linux has it, and the widest of the vectors that REF knows."""
    text = Path("/proc/cpuinfo").read_text() if os.path.exists("/proc/cpuinfo") else ""
    lines = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    facts = {key.strip(): value.strip() for key, value in lines.items()}
    flags = facts.get("flags", "").split()
    wide = "AVX-512" if "avx512f" in flags else "AVX2" if "avx2" in flags else "no AVX2"
    return f"{facts.get('model name', platform.processor() or 'unknown processor')}, {wide}"


def machine() -> str:
    """One line about where this runs, and how busy it is."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{processor()}; {os.cpu_count()} processors{load}; Python {platform.python_version()}"


def versions() -> dict[str, str]:
    """Of what is installed."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def shown(value: float) -> str:
    """Two decimals for what is small, none for what is large."""
    return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"


def told(figure: Figure) -> str:
    """Three cells: the median, the least, the spread."""
    return f"{shown(figure.median)} | {shown(figure.least)} | {figure.spread:.0%}"


def note_of(contest: Contest, name: str, figure: Figure) -> str:
    """The note of a system; for the memory limit, its bandwidth too."""
    note = contest.notes.get(name, "")
    if name.startswith(LIMIT):
        note += f", {float(note.split()[0]) / figure.median:.1f} GB/s"
    return note


def table(contest: Contest) -> str:
    """In Markdown, the fastest first; the middle of all rounds and how far they lie apart."""
    ref = contest.figures[REF].median
    lines = [
        "", f"## {contest.title}: {contest.households:,} households",
        f"{contest.agreeing} systems gave the same answers", "",
        "| system | ns per household | least | ± | × REF | |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for name, figure in sorted(contest.figures.items(), key=lambda item: item[1].median):
        lines.append(f"| {name} | {told(figure)} | {shown(figure.median / ref)} | "
                     f"{note_of(contest, name, figure)} |")
    return "\n".join(lines)


def as_json(contests: list[Contest], maerkang: dict[str, Figure], file: str) -> None:
    """Everything that the tables say, and the extremes."""
    forms = [{
        "form": contest.form, "title": contest.title, "households": contest.households,
        "figures": {name: asdict(figure) | {
            "times_ref": figure.median / contest.figures[REF].median,
            "note": contest.notes.get(name, ""),
        } for name, figure in contest.figures.items()},
    } for contest in contests]
    found = {"machine": machine(), "versions": versions(), "forms": forms,
             "maerkang": {name: asdict(figure) for name, figure in maerkang.items()}}
    Path(file).write_text(json.dumps(found, indent=1) + "\n")
