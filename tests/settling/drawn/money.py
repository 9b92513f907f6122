"""Amounts as documents write them."""

from __future__ import annotations


def written(fen: int) -> str:
    """Fen in yuan, two decimals."""
    return f"{fen // 100}.{fen % 100:02}"
