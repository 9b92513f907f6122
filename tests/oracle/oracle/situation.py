"""What the rules of an edition may ask about a household."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from .codes import NATURAL_DISASTER, is_one_of
from .edition import Edition
from .faults import AT_MOST, AWAY_COUNTED, FLOAT_SUM, UNKNOWN_FALSE
from .household import Household
from .income import net_income
from .interval import (
    AT_LEAST_ZERO, Interval, is_at_most, is_less, multiply, subtract,
)
from .logic import Truth, all_of, any_of, negate
from .member import Member
from .standard import MONITORING, figure


class Situation:
    """Recorded, derived and attested facts of one household under one edition."""

    def __init__(self, household: Household, edition: Edition, faults: frozenset[str]) -> None:
        self.household = household
        self.edition = edition
        self.window = edition.window(household.found)
        self.faults = faults
        self.registry = household.registry
        """What rules ask; narrowed where the outcome is worked out for each code in turn."""
        self.figure_missed = False
        """Whether a rule has compared with a figure that nobody has set."""
        self._lines: dict[str, Interval | None] = {}

    def fact(self, name: str) -> Truth:
        """An attested boolean."""
        value = self.household.facts.get(name)
        return False if value is None and UNKNOWN_FALSE in self.faults else value

    def any_fact(self, *names: str) -> Truth:
        """Whether one of these is attested."""
        return any_of(*map(self.fact, names))

    def all_facts(self, *names: str) -> Truth:
        """Whether all of these are attested."""
        return all_of(*map(self.fact, names))

    def amount(self, name: str) -> Interval:
        """An attested amount."""
        return self.household.facts.get(name, AT_LEAST_ZERO)

    def is_registered(self, *codes: str) -> Truth:
        """Whether the registry has the household as one of these."""
        return is_one_of(self.registry, *codes)

    def event(self, *kinds: str) -> Truth:
        """Whether an event of one of these kinds happened."""
        return self.household.events.some(lambda event: is_one_of(event.kind, *kinds))

    def resident(self, holds: Callable[[Member], Truth]) -> Truth:
        """Whether some member who lives in satisfies the condition."""
        if AWAY_COUNTED in self.faults:
            return self.household.members.some(holds)
        return self.household.members.some(
            lambda member: all_of(member.living_in, holds(member))
        )

    def every_resident(self, holds: Callable[[Member], Truth]) -> Truth:
        """Whether all who live in satisfy the condition."""
        return negate(self.resident(lambda member: negate(holds(member))))

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
        if AWAY_COUNTED in self.faults:
            return Interval(
                max(1, len(members.items)), len(members.items) if members.complete else None
            )
        certain = sum(member.living_in is True for member in members.items)
        likely = sum(member.living_in is not False for member in members.items)
        return Interval(max(1, certain), likely if members.complete else None)

    @cached_property
    def net_income(self) -> Interval:
        """Net income over the window."""
        return net_income(self.household.entries, self.window, self.faults)

    def line(self, name: str = MONITORING) -> Interval | None:
        """The figure of that name times the size; None without a figure."""
        if name not in self._lines:
            self._lines[name] = self._line(name)
        return self._lines[name]

    @cached_property
    def margin(self) -> Interval | None:
        """Net income less the line, of the whole household; None without a figure."""
        line = self.line()
        return None if line is None else subtract(self.net_income, line)

    def income_below(self, name: str) -> Truth:
        """Strictly below the named figure; income exactly at it is neither below nor above."""
        line = self._line_asked_for(name)
        compare = is_at_most if AT_MOST in self.faults else is_less
        return None if line is None else compare(self.net_income, line)

    def income_above(self, name: str) -> Truth:
        """Strictly above the named figure."""
        line = self._line_asked_for(name)
        return None if line is None else is_less(line, self.net_income)

    @property
    def income_below_standard(self) -> Truth:
        """Strictly below the monitoring standard."""
        return self.income_below(MONITORING)

    @property
    def income_above_standard(self) -> Truth:
        """Strictly above the monitoring standard."""
        return self.income_above(MONITORING)

    @cached_property
    def guarantee_unmet(self) -> Truth:
        """Whether one of the guarantees of the edition is unmet."""
        states = self.household.guarantees
        return any_of(*(is_one_of(states[name], "unmet") for name in self.edition.guarantees))

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
        return self.every_resident(lambda member: is_one_of(member.labour, "none", "lost"))

    def _line_asked_for(self, name: str) -> Interval | None:
        line = self.line(name)
        self.figure_missed |= line is None
        return line

    def _line(self, name: str) -> Interval | None:
        household = self.household
        per_person = figure(
            self.edition.standards, name, household.area, household.registry, household.found
        )
        if per_person is None:
            return None
        line = multiply(per_person, self.size)
        if FLOAT_SUM in self.faults:
            return Interval(*(None if end is None else float(end) for end in (line.low, line.high)))
        return line
