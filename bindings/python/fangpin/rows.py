"""Rows that could not be judged."""

from __future__ import annotations

import json
from typing import Any

from fangpin.errors import Error

__all__ = ["RowError"]


class RowError:
    """Stands in the place of a decision where none could be made. See `Policy.decide_many`.

    Parameters
    ----------
    row : int
        Which of the documents it was, from 1.
    id : str or None
        The document's identifier; ``None`` where it has none that may be repeated.
    error : Error
        What prevented the decision.

    Examples
    --------
    >>> import fangpin
    >>> [row] = fangpin.policy("maerkang-2022").decide_many([{"id": "H-1"}])
    >>> row
    <fangpin.RowError row 1: missing_key>
    >>> row.id, row.error.path
    ('H-1', 'format')
    """

    __slots__ = ("error", "id", "row")

    def __init__(self, row: int, id: str | None, error: Error) -> None:
        self.row = row
        self.id = id
        self.error = error

    def __repr__(self) -> str:
        return f"<fangpin.RowError row {self.row}: {self.error.code}>"

    def to_dict(self) -> dict[str, Any]:
        """The row error as the command line writes it.

        Returns
        -------
        dict
            ``{"row", "file", "id", "error": {...}}``; ``file`` is ``None``.
        """
        parts = ("code", "subject", "found", "remedy", "path", "line", "column")
        said = {part: getattr(self.error, part) or None for part in parts}
        return {"row": self.row, "file": None, "id": self.id, "error": said}

    def to_json(self) -> str:
        """The same in canonical form (RFC 8785).

        Returns
        -------
        str
            One line.
        """
        return json.dumps(
            self.to_dict(), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
