"""Lu'an 2019 under an overlay. Its figures are invented: no county has published these."""

from __future__ import annotations

from dataclasses import replace

from ..standard import Standard, from_to
from .luan_2019 import EDGE_BAND, LUAN_2019, POVERTY_LINE

OVERLAY = """\
[policy]
id = "luan-2019-invented"
extends = "luan-2019"

[[standard]]
source = "invented for a test"
name = "poverty_line"
from = 2019-01-01
to = 2019-12-31
yuan_per_person = "3700.00"

[[standard]]
source = "invented for a test"
name = "poverty_line"
from = 2020-01-01
to = 2020-12-31
yuan_per_person = "4100.00"

[[standard]]
source = "invented for a test"
name = "edge_band"
from = 2019-01-01
to = 2020-12-31
yuan_per_person = "5500.00"

[[standard]]
source = "invented for a test"
name = "edge_band"
area = "341503"
from = 2020-01-01
to = 2020-12-31
yuan_per_person = "5900.00"
"""

LUAN_INVENTED = replace(
    LUAN_2019,
    id="luan-2019-invented",
    standards=(
        Standard("", 3700, from_to("2019-01", "2019-12"), name=POVERTY_LINE),
        Standard("", 4100, from_to("2020-01", "2020-12"), name=POVERTY_LINE),
        Standard("", 5500, from_to("2019-01", "2020-12"), name=EDGE_BAND),
        Standard("", 5900, from_to("2020-01", "2020-12"), name=EDGE_BAND, area="341503"),
    ),
)
