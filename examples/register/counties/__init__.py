"""The counties whose registers can be made up, by edition."""

from county import County

from .anju import ANJU
from .jiaohe import JIAOHE
from .luan import LUAN
from .maerkang import MAERKANG
from .qianjiang import QIANJIANG

COUNTIES: dict[str, County] = {
    county.id: county for county in (MAERKANG, QIANJIANG, JIAOHE, ANJU, LUAN)
}

__all__ = ["COUNTIES", "MAERKANG"]
