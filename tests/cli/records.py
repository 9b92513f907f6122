"""Records taken apart and put together again."""

from __future__ import annotations

import hashlib
import json
from typing import Any


def canonical(value: Any) -> str:
    """As the program writes it: no record holds a number beyond whole ones."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(record: dict[str, Any]) -> str:
    """Of the record without it."""
    rest = {key: value for key, value in record.items() if key != "digest"}
    return hashlib.sha256(canonical(rest).encode()).hexdigest()


def changed(record: dict[str, Any], **changes: Any) -> str:
    """The record with other values, none of `...`, and a digest of its own."""
    made = {key: value for key, value in {**record, **changes}.items() if value is not ...}
    if "digest" not in changes:
        made["digest"] = digest(made)
    return canonical(made)
