"""A document or a judgement that is refused."""

from __future__ import annotations


class Refusal(Exception):
    """Carries the name of an error code of the published table."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
