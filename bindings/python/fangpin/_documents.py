"""Documents as the library takes them: JSON in UTF-8.

No function here lets a document slip into an exception, neither into its words nor into the chain
of those that came before it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn

from fangpin.errors import InputError, Issue

__all__ = ["to_bytes", "utf8"]

_DEEPEST = 32
_WORD = re.compile(r"[a-z_]{1,40}")


def to_bytes(document: object, name: str = "document") -> bytes:
    """The JSON of a document.

    Parameters
    ----------
    document : mapping, str or bytes
        JSON text is taken as it is. Of a mapping, `decimal.Decimal` becomes text in yuan; a
        ``float`` stays a number, which the library refuses wherever it stands for money.
    name : str
        What to call it in errors.

    Returns
    -------
    bytes
        In UTF-8.

    Raises
    ------
    InputError
        It cannot be written as JSON; ``path`` says where.
    """
    if isinstance(document, str | bytes | bytearray):
        return utf8(document, name)
    if not isinstance(document, Mapping):
        _refuse("wrong_type", 206, name, type(document).__name__, "pass a dict or JSON text")
    return _fast(document) or _write(_plain(document, name, "", 0))


def utf8(text: object, name: str) -> bytes:
    """A text as bytes; raises `InputError` when it has no place in Unicode."""
    encoded = None
    try:
        if isinstance(text, str):
            encoded = text.encode()
        elif isinstance(text, bytes | bytearray):
            encoded = bytes(text)
            encoded.decode()
        else:
            raise TypeError(f"{name}: text is needed, not {type(text).__name__}")
    except UnicodeError:
        encoded = None
    if encoded is None:
        _refuse("invalid_utf8", 102, name, "text that is not UTF-8", "convert the text to UTF-8")
    return encoded


def _fast(document: Mapping[str, Any]) -> bytes | None:
    """The JSON of a document that has nothing odd in it."""
    try:
        return _write(document)
    except (TypeError, ValueError, RecursionError):
        return None


def _write(document: object) -> bytes:
    text = json.dumps(
        document, ensure_ascii=False, allow_nan=False, default=_other, separators=(",", ":")
    )
    return text.encode()


def _other(value: object) -> object:
    """What `json` does not know."""
    if isinstance(value, Decimal):
        return _yuan(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def _plain(value: object, name: str, path: str, depth: int) -> object:
    """The value made of what JSON has; says where it cannot be."""
    if depth > _DEEPEST:
        _refuse("too_deep", 222, name, "values within values without end", "take them apart", path)
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            found = "text that is not UTF-8"
            _refuse("invalid_utf8", 102, name, found, "convert the text to UTF-8", path)
        return value
    if isinstance(value, float) and not math.isfinite(value):
        return 0.5  # JSON has no word for it; like any fraction it is refused where it stands
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Decimal):
        return _yuan(value)
    if isinstance(value, Mapping):
        return {
            _key(key, name, path): _plain(each, name, _inside(path, key), depth + 1)
            for key, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [
            _plain(each, name, f"{path}[{index}]", depth + 1) for index, each in enumerate(value)
        ]
    remedy = "use dict, list, str, int, bool, None, and Decimal for money"
    _refuse("wrong_type", 206, name, type(value).__name__, remedy, path)


def _yuan(amount: Decimal) -> str:
    """All digits, and no zeros at the end that would make them more than two decimals."""
    text = format(amount, "f")
    whole, point, decimals = text.partition(".")
    return whole + point + decimals[:2] + decimals[2:].rstrip("0") if point else text


def _key(key: object, name: str, path: str) -> str:
    if not isinstance(key, str):
        _refuse("wrong_type", 206, name, f"a key that is {type(key).__name__}", "use str", path)
    return str(_plain(key, name, path, 0))


def _inside(path: str, key: object) -> str:
    """The path of a value; a key that is no word of a format may be anything, even a name."""
    word = key if isinstance(key, str) and _WORD.fullmatch(key) else "?"
    return f"{path}.{word}" if path else word


def _refuse(
    code: str, number: int, subject: str, found: str, remedy: str, path: str = ""
) -> NoReturn:
    raise InputError(Issue(code, number, subject, found, remedy, path or None))
