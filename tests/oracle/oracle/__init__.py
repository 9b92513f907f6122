"""An independent judge of households, written from the published design, without the engine."""

from .decision import decide
from .documents import random_document
from .editions import EDITIONS
from .misreadings import FAULTS
from .shares import Shares

__all__ = ["EDITIONS", "FAULTS", "Shares", "decide", "random_document"]
