"""The arguments of calls, as the library takes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NoReturn, TypeVar

from fangpin import _core
from fangpin._documents import utf8
from fangpin.errors import InputError, Issue

__all__ = ["choices", "id_of", "many", "refuse_call"]

_T = TypeVar("_T")


def choices(found: str | None, mode: str, account: bool) -> _core.Choices:
    """How to judge."""
    if mode not in ("strict", "screening"):
        refuse_call("mode", "an unknown mode", 'pass "strict" or "screening"')
    month = None if found is None else utf8(found, "found")
    return _core.Choices(month, mode == "screening", bool(account))


def many(documents: Iterable[_T]) -> Iterable[_T]:
    """Documents, and not one of them, whose parts might be taken for several."""
    if isinstance(documents, str | bytes | bytearray | Mapping):
        refuse_call("documents", "one document", "pass a list of documents, or call decide()")
    return documents


def id_of(document: object) -> str | None:
    """The identifier of a document that is otherwise at fault."""
    if isinstance(document, Mapping):
        name = document.get("id")
        document = json.dumps({"id": name if isinstance(name, str) else None})
    if isinstance(document, str):
        document = document.encode(errors="replace")
    if isinstance(document, bytes | bytearray):
        return _core.document_id(bytes(document)) or None
    return None


def refuse_call(subject: str, found: str, remedy: str) -> NoReturn:
    """Raises for an argument that is none."""
    raise InputError(Issue("invalid_argument", 101, subject, found, remedy))
