"""What the rules of an edition may ask about a household."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from .codes import GUARANTEE, NATURAL_DISASTER, is_one_of
from .edition import Edition
from .faults import AT_MOST, FLOAT_SUM, UNKNOWN_FALSE
from .household import Household
from .income import net_income
from .interval import ANYTHING, Interval, is_at_most, is_less, multiply, subtract
from .logic import Truth, all_of, any_of, negate
from .member import Member
from .reading import AT_LEAST_ZERO
from .standard import figure


class Situation:
    """Recorded, derived and attested facts of one household under one edition."""

    def __init__(self, household: Household, edition: Edition, faults: frozenset[str]) -> None:
        self.household = household
        self.window = edition.window(household.found)
        self.standard = figure(edition.standards, household.registry, household.found)
        self.faults = faults
        self.comparison_read = False

    def fact(self, name: str) -> Truth:
        """An attested boolean."""
        value = self.household.facts.get(name)
        return False if value is None and UNKNOWN_FALSE in self.faults else value

    def amount(self, name: str) -> Interval:
        """An attested amount."""
        return self.household.facts.get(name, AT_LEAST_ZERO)

    def event(self, *kinds: str) -> Truth:
        """Whether an event of one of these kinds happened."""
        return self.household.events.some(lambda event: is_one_of(event.kind, *kinds))

    def resident(self, holds: Callable[[Member], Truth]) -> Truth:
        """Whether some member who lives in satisfies the condition."""
        return self.household.members.some(
            lambda member: all_of(member.living_in, holds(member))
        )

    def age(self, member: Member) -> Interval:
        """Completed years in the month of discovery; the month of birth counts as completed."""
        first, last = member.born.low, member.born.high
        found = self.household.found
        return Interval(
            None if last is None else (found - last) // 12,
            None if first is None else (found - first) // 12,
        )

    @cached_property
    def size(self) -> Interval:
        """Members who live in, at least one."""
        members = self.household.members
        certain = sum(member.living_in is True for member in members.items)
        likely = sum(member.living_in is not False for member in members.items)
        return Interval(max(1, certain), likely if members.complete else None)

    @cached_property
    def net_income(self) -> Interval:
        """Net income over the window."""
        return net_income(self.household.entries, self.window, self.faults)

    @cached_property
    def previous_net_income(self) -> Interval:
        """Net income over the twelve months before the window."""
        start = self.window.start
        return net_income(self.household.entries, range(start - 12, start), self.faults)

    @cached_property
    def line(self) -> Interval | None:
        """The standard times the size; None without a figure."""
        if self.standard is None:
            return None
        line = multiply(self.standard, self.size)
        if FLOAT_SUM in self.faults:
            return Interval(float(line.low), None if line.high is None else float(line.high))
        return line

    @cached_property
    def margin(self) -> Interval:
        """Net income less the line, of the whole household."""
        return ANYTHING if self.line is None else subtract(self.net_income, self.line)

    @property
    def income_below_standard(self) -> Truth:
        """Strictly below; exactly at the line is neither below nor above."""
        self.comparison_read = True
        if self.line is None:
            return None
        compare = is_at_most if AT_MOST in self.faults else is_less
        return compare(self.net_income, self.line)

    @property
    def income_above_standard(self) -> Truth:
        """Strictly above."""
        self.comparison_read = True
        return None if self.line is None else is_less(self.line, self.net_income)

    @cached_property
    def guarantee_unmet(self) -> Truth:
        """Whether one of the guarantees is unmet."""
        states = self.household.guarantees
        return any_of(*(is_one_of(states[name], "unmet") for name in GUARANTEE))

    @cached_property
    def natural_disaster(self) -> Truth:
        """Whether a natural disaster happened."""
        return self.event(*NATURAL_DISASTER)

    @cached_property
    def disaster(self) -> Truth:
        """Whether a natural disaster, a fire or an epidemic happened."""
        return self.event(*NATURAL_DISASTER, "fire", "epidemic")

    @cached_property
    def illness(self) -> Truth:
        """Whether an illness happened."""
        return self.event("illness", "sudden_major_illness")

    @cached_property
    def wholly_without_labour(self) -> Truth:
        """Whether nobody who lives in can work."""
        return negate(
            self.resident(lambda member: negate(is_one_of(member.labour, "none", "lost")))
        )

    @cached_property
    def has_labour(self) -> Truth:
        """Whether somebody who lives in can work."""
        return self.resident(lambda member: is_one_of(member.labour, "skilled", "ordinary"))
