"""What a text says about one household."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from fangpin import _core
from fangpin._documents import utf8

if TYPE_CHECKING:
    from fangpin.editions import Policy

__all__ = ["Decision"]


class Decision:
    """One household judged. Made by `Policy.decide`; never changes.

    The attributes are those of the decision document, ``fangpin.decision/1``. Lists and dicts are
    the caller's own: changing them changes no decision.

    Examples
    --------
    >>> import fangpin
    >>> decision = fangpin.policy("maerkang-2022").decide(
    ...     {"format": "fangpin.household/1", "id": "H-1", "area": "513201101201",
    ...      "discovered": "2022-06", "registration": "rural", "residence_months": 30})
    >>> decision
    <fangpin.Decision under maerkang-2022>
    >>> decision.outcome
    'undetermined'
    >>> decision.possible
    ['not_eligible', 'barred', 'eligible']
    """

    __slots__ = ("_brief", "_core", "_policy")

    def __init__(self, core: _core.Decision, policy: Policy) -> None:
        self._core = core
        self._policy = policy
        self._brief: dict[str, Any] | None = None

    def __repr__(self) -> str:
        return f"<fangpin.Decision under {self._policy.id}>"

    @property
    def policy(self) -> Policy:
        """The policy that it was made under."""
        return self._policy

    @property
    def outcome(self) -> str:
        """``eligible``, ``barred``, ``not_eligible``, ``out_of_scope`` or ``undetermined``."""
        return self._core.outcome

    @property
    def possible(self) -> list[str]:
        """Every outcome that is still possible; one when it is settled.

        In the order ``out_of_scope``, ``not_eligible``, ``barred``, ``eligible``.
        """
        return self._copy("possible")

    @property
    def household(self) -> str:
        """The identifier of the household, as its document gives it."""
        return self._copy("household")

    @property
    def categories(self) -> list[str]:
        """Codes of the categories that hold, whatever the outcome."""
        return self._copy("categories")

    @property
    def tags(self) -> list[str]:
        """Codes of the tags that hold, whatever the outcome."""
        return self._copy("tags")

    @property
    def attention(self) -> list[str]:
        """Codes of the groups to be watched that the household belongs to."""
        return self._copy("attention")

    @property
    def fired(self) -> list[str]:
        """Ids of the inclusions that hold."""
        return self._copy("fired")

    @property
    def barred_by(self) -> list[str]:
        """Ids of the exclusions that hold, also where the village review lifts them."""
        return self._copy("barred_by")

    @property
    def overridden(self) -> bool:
        """Whether an exclusion holds and is lifted."""
        return self._copy("overridden")

    @property
    def income(self) -> dict[str, Any]:
        """Net income, size, standard and margin, with the clauses that say how to count.

        Where no clause of a published text says it, ``sources`` has what the pack names instead.

        Amounts are text in yuan, or ``{"min", "max"}`` with ``None`` for an open end.
        ``per_capita`` is rounded to be shown and is never what was compared.
        """
        return self._copy("income")

    @property
    def clauses(self) -> list[dict[str, Any]]:
        """Every clause that was asked, with its answer and why, in the order of the text.

        ``because`` is ``None`` when the decision was made with ``account=False``.
        """
        return self.to_dict()["clauses"]

    @property
    def readings(self) -> list[str]:
        """Ids of the readings that the decision rests on, where the text is open."""
        return self._copy("readings")

    @property
    def relevant(self) -> list[str]:
        """Open facts that the outcome still hangs on, by their key in the document.

        Empty when the outcome is settled.
        """
        return self._copy("relevant")

    @property
    def settles(self) -> list[dict[str, Any]]:
        """The smallest answers that would settle the outcome: ``{"if": {...}, "then": ...}``.

        All of up to three answers, 50 at most, and for each possible outcome at least one.
        """
        return self._copy("settles")

    @property
    def settles_complete(self) -> bool:
        """Whether ``settles`` leaves out none of up to three answers."""
        return self._copy("settles_complete")

    @property
    def presumed(self) -> list[str]:
        """Facts that were given their presumed value; always empty in strict mode."""
        return self._copy("presumed")

    def to_dict(self) -> dict[str, Any]:
        """The decision document, ``fangpin.decision/1``.

        Returns
        -------
        dict
            A new one with every call.
        """
        return json.loads(self.to_json())

    def to_json(self) -> str:
        """The decision document in canonical form (RFC 8785).

        Returns
        -------
        str
            Encoded in UTF-8 these are the canonical bytes: equal decisions are equal bytes, here,
            in C and on the command line.
        """
        return self._core.to_json(True)

    def explain(self, lang: str = "zh") -> str:
        """The decision as sentences that an official can read aloud to the household.

        A decision that was made with ``account=False`` is worked out again for this.

        Parameters
        ----------
        lang : {"zh", "en"}
            Chinese or English.

        Returns
        -------
        str
            Several lines.

        Raises
        ------
        InputError
            ``unknown_language``.
        """
        return self._core.explain(utf8(lang, "lang"))

    def _copy(self, key: str) -> Any:
        if self._brief is None:
            self._brief = json.loads(self._core.to_json(False))
        return copy.deepcopy(self._brief[key])
