"""Money as whole fen."""

from __future__ import annotations


def yuan(fen: int) -> str:
    """Fen as documents write them: `"6800.00"`."""
    return f"{fen // 100}.{fen % 100:02d}"


def rounded(fen: int) -> int:
    """Down to ten whole yuan, as people state amounts."""
    return fen // 1000 * 1000
