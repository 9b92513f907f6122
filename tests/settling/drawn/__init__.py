"""Households drawn at random of which it is known by construction what every leaf may be."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "oracle"))
