"""Households judged under a policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeAlias

from fangpin import _core
from fangpin._calls import choices, id_of, many
from fangpin._documents import to_bytes, utf8
from fangpin._policy_casework import PolicyOfCasework
from fangpin._policy_tables import PolicyOfTables
from fangpin.audits import Finding, findings
from fangpin.decisions import Decision
from fangpin.errors import Error
from fangpin.rows import RowError

__all__ = ["Document", "Policy"]

Document: TypeAlias = Mapping[str, Any] | str | bytes
"""A household document, ``fangpin.household/1``: a mapping, or JSON text."""

Mode: TypeAlias = Literal["strict", "screening"]


class Policy(PolicyOfCasework, PolicyOfTables):
    """One published text, ready to judge. Made by `policy` and `load_policy`; never changes.

    Any number of threads may judge under the same policy at once.

    Attributes
    ----------
    id : str
        Such as ``"maerkang-2022"``.
    revision : int
        Counts corrections of the transcription.
    title, title_en : str
        Of the text.
    area : str
        Division code of the place that it is for.
    digest : str
        SHA-256 of the pack's texts, ``"sha256:…"``.

    Examples
    --------
    >>> import fangpin
    >>> policy = fangpin.policy("maerkang-2022")
    >>> policy
    <fangpin.Policy maerkang-2022, revision 1>
    >>> policy.area
    '513201'
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Policy) -> None:
        self._core = core

    def __repr__(self) -> str:
        return f"<fangpin.Policy {self.id}, revision {self.revision}>"

    @property
    def id(self) -> str:
        return self._core.id

    @property
    def revision(self) -> int:
        return self._core.revision

    @property
    def title(self) -> str:
        return self._core.title

    @property
    def title_en(self) -> str:
        return self._core.title_en

    @property
    def area(self) -> str:
        return self._core.area

    @property
    def digest(self) -> str:
        return self._core.digest

    def decide(
        self,
        document: Document,
        *,
        found: str | None = None,
        mode: Mode = "strict",
        account: bool = True,
    ) -> Decision:
        """Judge one household.

        "Not eligible" is an answer, not an error. What nobody has established is unknown, never
        zero and never false.

        Parameters
        ----------
        document : mapping, str or bytes
            A household document, ``fangpin.household/1``. Money is text in yuan (``"12900.00"``)
            or a `decimal.Decimal`, never a number.
        found : str, optional
            Month of discovery, ``"2022-06"``, where the document gives none.
        mode : {"strict", "screening"}
            ``"screening"`` presumes what the pack allows to presume, and lists it in ``presumed``.
        account : bool
            Whether to keep why; the outcome is the same without, and sooner there.

        Returns
        -------
        Decision

        Raises
        ------
        InputError
            The document is at fault, or an argument; ``path`` says where.
        StandardNotInForce
            A rule needs a figure that nobody has set for this place and month.

        Notes
        -----
        The GIL is released.

        Examples
        --------
        >>> import fangpin
        >>> from decimal import Decimal
        >>> policy = fangpin.policy("maerkang-2022")
        >>> household = {"format": "fangpin.household/1", "id": "H-1", "area": "513201101201",
        ...              "registration": "rural", "residence_months": 3,
        ...              "income": [{"class": "wage", "from": "2021-06", "to": "2022-05",
        ...                          "yuan": Decimal("12000.50")}]}
        >>> policy.decide(household, found="2022-06").outcome
        'out_of_scope'
        >>> household["income"][0]["yuan"] = 12000.50
        >>> policy.decide(household, found="2022-06")
        Traceback (most recent call last):
            ...
        fangpin.errors.InputError: income[0].yuan: invalid_money: an amount of money: a number; \
write yuan as text, such as "12900.00": numbers may be rounded on the way
        """
        return self._decide(to_bytes(document), choices(found, mode, account))

    def record(
        self, document: Document, *, found: str | None = None, mode: Mode = "strict"
    ) -> str:
        """Judge one household and write everything that it takes to work the decision out again.

        Parameters
        ----------
        document, found, mode
            As for `decide`.

        Returns
        -------
        str
            ``fangpin.record/1``: the policy's texts, the document, the decision with its account,
            and a digest. `fangpin.verify` takes it back. It holds the document whole: keep it as
            you keep the register.

        Raises
        ------
        InputError, StandardNotInForce
            As for `decide`.
        """
        return self._core.record(to_bytes(document), choices(found, mode, True))

    def show(self, lang: str = "zh", html: bool = False) -> str:
        """The policy as an auditor reads it.

        The wording of each clause beside its rule, with the readings and gaps that belong to it;
        figures and facts; and the clauses of the text that the pack has no entry for.

        Parameters
        ----------
        lang : {"zh", "en"}
            Chinese or English.
        html : bool
            One HTML page instead of plain text. It needs nothing beside itself, and prints well.

        Returns
        -------
        str

        Raises
        ------
        InputError
            ``unknown_language``.

        Examples
        --------
        >>> import fangpin
        >>> page = fangpin.policy("maerkang-2022").show("en")
        >>> "[MEK-10] maerkang-2022" in page and "residence_months >= 6" in page
        True
        """
        return self._core.show(utf8(lang, "lang"), bool(html))

    def decide_many(
        self,
        documents: Iterable[Document],
        *,
        found: str | None = None,
        mode: Mode = "strict",
        account: bool = True,
    ) -> Iterator[Decision | RowError]:
        """Judge many households, one after the other.

        Parameters
        ----------
        documents : iterable of mapping, str or bytes
            Household documents; the lines of an open file of JSON Lines will do.
        found, mode, account
            As for `decide`.

        Returns
        -------
        iterator of Decision or RowError
            As many as there are documents, in their order. Nothing is read before it is asked
            for, and a row that cannot be judged does not keep the others from it.

        Raises
        ------
        InputError
            An argument is wrong. What is wrong with a document is in its `RowError`.

        Examples
        --------
        >>> import fangpin
        >>> policy = fangpin.policy("maerkang-2022")
        >>> lines = ['{"format": "fangpin.household/1", "id": "H-1", "area": "513201", '
        ...          '"registration": "urban"}', "{"]
        >>> list(policy.decide_many(lines, found="2022-06"))
        [<fangpin.Decision under maerkang-2022>, <fangpin.RowError row 2: invalid_json>]
        """
        return self._each(many(documents), choices(found, mode, account))

    def audit(
        self,
        documents: Iterable[Document],
        *,
        found: str | None = None,
        mode: Mode = "strict",
        all: bool = False,
    ) -> Iterator[Finding | RowError]:
        """Hold a register against the rules: who should be monitored and is not, and the reverse.

        Parameters
        ----------
        documents, found, mode
            As for `decide_many`; ``monitored`` in each document is what the register says.
        all : bool
            Whether to give those of whom it cannot be told, too.

        Returns
        -------
        iterator of Finding or RowError
            In the order of the documents. Of those on which register and rules agree nothing comes.

        Raises
        ------
        InputError
            An argument is wrong.

        Examples
        --------
        >>> import fangpin
        >>> town = {"format": "fangpin.household/1", "id": "H-1", "area": "513201",
        ...         "registration": "urban", "monitored": True}
        >>> register = [town, town | {"id": "H-2", "monitored": False}]
        >>> list(fangpin.policy("maerkang-2022").audit(register, found="2022-06"))
        [<fangpin.Finding row 1: listed_without_ground>]
        """
        return findings(self._each(many(documents), choices(found, mode, False)), all)

    def _each(
        self, documents: Iterable[Document], how: _core.Choices
    ) -> Iterator[Decision | RowError]:
        for row, document in enumerate(documents, start=1):
            made: Decision | RowError
            try:
                made = self._decide(to_bytes(document), how)
            except Error as error:
                made = RowError(row, id_of(document), error.with_traceback(None))
            yield made

    def _decide(self, document: bytes, how: _core.Choices) -> Decision:
        return Decision(self._core.decide(document, how), self)


def core_of(policy: Policy | str) -> _core.Policy:
    """What a policy, or the id of one, is made of."""
    if isinstance(policy, Policy):
        return policy._core
    return _core.builtin(utf8(policy, "policy"))
