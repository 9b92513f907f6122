"""Three-valued logic after Kleene: True, False, and None for what nobody has established."""

from __future__ import annotations

Truth = bool | None

WORDS: dict[Truth, str] = {True: "yes", False: "no", None: "unknown"}


def all_of(*values: Truth) -> Truth:
    """`and`: no as soon as one is no, else unknown as soon as one is unknown."""
    if False in values:
        return False
    return None if None in values else True


def any_of(*values: Truth) -> Truth:
    """`or`: yes as soon as one is yes, else unknown as soon as one is unknown."""
    if True in values:
        return True
    return None if None in values else False


def negate(value: Truth) -> Truth:
    """`not`: unknown stays unknown."""
    return None if value is None else not value


def possible_truths(value: Truth) -> tuple[bool, ...]:
    """The values that a truth may turn out to have."""
    return (False, True) if value is None else (value,)
