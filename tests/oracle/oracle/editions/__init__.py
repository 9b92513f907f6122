"""The five editions, each a table of its own conditions, and one with invented figures."""

from ..edition import Edition
from .anju_2021 import ANJU_2021
from .jiaohe_2022 import JIAOHE_2022
from .luan_2019 import LUAN_2019
from .luan_trial import LUAN_TRIAL
from .maerkang_2022 import MAERKANG_2022
from .qianjiang_2024 import QIANJIANG_2024

EDITIONS: dict[str, Edition] = {
    edition.id: edition
    for edition in (MAERKANG_2022, QIANJIANG_2024, JIAOHE_2022, ANJU_2021, LUAN_2019)
}

__all__ = [
    "ANJU_2021", "EDITIONS", "JIAOHE_2022", "LUAN_2019", "LUAN_TRIAL", "MAERKANG_2022",
    "QIANJIANG_2024",
]
