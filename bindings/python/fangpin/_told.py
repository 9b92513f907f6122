"""What objects of the library's documents have in common."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["Told"]


class Told:
    """An object that keeps the document that it was made from."""

    __slots__ = ()

    _json: str

    def to_dict(self) -> dict[str, Any]:
        """The document.

        Returns
        -------
        dict
            A new one with every call.
        """
        told: dict[str, Any] = json.loads(self._json)
        return told

    def to_json(self) -> str:
        """The document in canonical form (RFC 8785), as the command line prints it."""
        return self._json
