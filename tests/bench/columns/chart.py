"""The figures of one form as a picture: a point a system, on a logarithmic scale."""

from __future__ import annotations

import sys

from contest import REQUIREMENTS, Contest
from report import machine, shown
from systems.reference import LIMIT, REF

OURS, HAND, OTHERS = "#b5462f", "#2f4a6b", "#9aa1ac"


def draw(contest: Contest, file: str) -> None:
    """Writes an SVG whose text stays text."""
    try:
        import matplotlib
    except ImportError:
        print(f"no chart: pip install -r {REQUIREMENTS}", file=sys.stderr)
        return
    matplotlib.use("svg")
    matplotlib.rcParams |= {"svg.fonttype": "none", "font.family": "sans-serif", "font.size": 10,
                            "svg.hashsalt": "fangpin"}
    from matplotlib import pyplot

    ranked = sorted(contest.figures.items(), key=lambda item: item[1].median, reverse=True)
    names = [name for name, _ in ranked]
    medians = [figure.median for _, figure in ranked]
    around = [[f.median - f.least for _, f in ranked], [f.most - f.median for _, f in ranked]]
    picture, axes = pyplot.subplots(figsize=(9, 0.36 * len(names) + 1.6), layout="constrained")
    for row, (name, median) in enumerate(zip(names, medians, strict=True)):
        axes.plot(median, row, "o", color=colour(name), markersize=8)
    axes.errorbar(medians, range(len(names)), xerr=around, fmt="none", ecolor="#33333366")
    axes.set_yticks(range(len(names)), names)
    axes.grid(axis="x", color="#00000011")
    axes.set_xscale("log")
    ref = contest.figures[REF].median
    for row, (_, f) in enumerate(ranked):
        axes.text(f.most * 1.2, row, f"{shown(f.median)} ns · {shown(f.median / ref)} ×",
                  va="center", color="#333333")
    axes.set_xlim(right=max(f.most for _, f in ranked) * 20)
    axes.set_xlabel(f"nanoseconds a household (logarithmic); × is against REF\n{machine()}",
                    color="#555555")
    axes.set_title(f"{contest.households:,} households, 32 rules, code and mask", loc="left")
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    picture.savefig(file, metadata={"Date": None})


def colour(name: str) -> str:
    """Ours, by hand, and the others."""
    return OURS if name.startswith("fangpin") else HAND if name in (REF, LIMIT) or name.startswith(
        "REF") else OTHERS
