"""What households are judged under: the five texts, and the overlays of the examples."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import texts
from brute_force import BruteForce, Text
from completions import Leaves
from drawn.codes import Codes
from drawn.household import FORMAT, Household
from drawn.means import Figures

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "policies"
REGISTRIES = ("ordinary", "out_of_poverty", "registered_poor")
GUARANTEES = ("food", "clothing", "education", "medical", "housing", "water")
MOST_OPEN = 10
SETTLED = 0.1
"""The share of households that need not be open."""


@dataclass(frozen=True)
class Run:
    """A text as the library knows it and as it is transcribed here."""

    name: str
    policies: tuple[str, ...]
    """Values of `--policy`, bases first."""
    text: Text
    area: str
    months: tuple[str, ...]
    """Of discovery."""
    figures: Figures
    registries: tuple[str, ...] = REGISTRIES
    other_registries: tuple[str, ...] = ()
    counted: tuple[str, ...] = GUARANTEES

    @cached_property
    def asked(self) -> frozenset[str]:
        """The leaves of the text."""
        return frozenset(_Asking(self.text).asked)

    def household(self, rng: random.Random) -> Household:
        """One with up to ten open leaves, mostly one whose outcome is open."""
        while True:
            head = {"format": FORMAT, "id": "H", "area": self.area,
                    "discovered": rng.choice(self.months)}
            codes = Codes(rng, self.registries, self.other_registries)
            closed = Household(rng, head, self.asked, self.figures, codes, self.counted)
            drawn = closed.opened(rng, MOST_OPEN)
            if not self.brute_force(drawn).settled or rng.random() < SETTLED:
                return drawn

    def brute_force(self, household: Household) -> BruteForce:
        """All that the household may turn out to be."""
        possible = {leaf: known.answers for leaf, known in household.leaves().items()}
        return BruteForce(Leaves(possible), self.text)


class _Asking(Leaves):
    """Notes what a text asks for."""

    def __init__(self, text: Text) -> None:
        super().__init__({})
        text(self)

    def _pattern(self, leaf: str, answer: str) -> int:
        return 0


def year(number: int, first: int = 1) -> tuple[str, ...]:
    """The months of a year."""
    return tuple(f"{number}-{month:02}" for month in range(first, 13))


_MEK = Figures(dict.fromkeys(REGISTRIES, 680_000))
_LUAN = {"area": "341502", "counted": GUARANTEES[:5]}

RUNS = {
    run.name: run for run in (
        Run("maerkang-2022", ("maerkang-2022",), texts.maerkang, "513201101201", year(2022), _MEK),
        Run("qianjiang-2024", ("qianjiang-2024",), texts.qianjiang, "429005400", year(2024),
            Figures(dict.fromkeys(REGISTRIES, 830_000))),
        Run("jiaohe-2022", ("jiaohe-2022",), texts.jiaohe, "220281", year(2021),
            Figures(dict.fromkeys(REGISTRIES, 600_000))),
        Run("anju-2021", ("anju-2021",), texts.anju, "510904100", year(2020),
            Figures({"out_of_poverty": 500_000, "ordinary": 600_000}),
            ("out_of_poverty", "ordinary"), ("registered_poor",)),
        # without the county's figures no household that may be ordinary is judged
        Run("luan-2019", ("luan-2019",), texts.luan, months=year(2019, 5), figures=Figures(),
            registries=("out_of_poverty", "registered_poor"), **_LUAN),
        Run("luan-2019-trial", (str(EXAMPLES / "luan-2019-trial.toml"),), texts.luan,
            months=year(2019, 5), figures=Figures(poverty_line=370_000, edge_band=550_000),
            **_LUAN),
        Run("maerkang-2022-plunge", (str(EXAMPLES / "maerkang-2022-plunge.toml"),),
            texts.maerkang_plunge, "513201", year(2022), _MEK),
        Run("maerkang-2023-trial", (str(EXAMPLES / "maerkang-2023-trial.toml"),), texts.maerkang,
            "513201101", year(2023), Figures(dict.fromkeys(REGISTRIES, 720_000))),
    )
}
