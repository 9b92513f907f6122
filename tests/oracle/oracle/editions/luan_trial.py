"""Lu'an 2019 under an overlay. Its figures are invented: no county has published these."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..standard import Standard, from_to
from .luan_2019 import EDGE_BAND, LUAN_2019, POVERTY_LINE

OVERLAY = Path(__file__).resolve().parents[4] / "examples" / "policies" / "luan-2019-trial.toml"
"""The same figures as the engine reads them."""

LUAN_TRIAL = replace(
    LUAN_2019,
    id="luan-2019-trial",
    standards=(
        Standard("", 3700, from_to("2019-01", "2019-12"), name=POVERTY_LINE),
        Standard("", 4100, from_to("2020-01", "2020-12"), name=POVERTY_LINE),
        Standard("", 5500, from_to("2019-01", "2020-12"), name=EDGE_BAND),
        Standard("", 5900, from_to("2020-01", "2020-12"), name=EDGE_BAND, area="341503"),
    ),
)
