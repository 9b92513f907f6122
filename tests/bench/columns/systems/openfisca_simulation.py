"""OpenFisca-core: a variable a column and a formula a rule, vectors of households."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_
from typing import Any

import numpy as np
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from names import (BARS, DROPPED, FIRST_BAR, FIRST_CATEGORY, FIRST_LACK, FIRST_SHOCK, LOW, MET, NO,
                   RIGID_HIGH, SHOCKS, STANDARD_FEN, UNKNOWN, YES)
from systems.system import Answers, Data, System, as_they_are

PERIOD = "2022"
HOUSEHOLD = Entity("household", "households", "", "")
GIVEN = ("registry", "household_size", "residence_months", "total_income", "business_cost",
         "rigid_expenditure", "previous_net_income", *BARS, *MET, *SHOCKS)


def named(column: str) -> str:
    return column.replace(".", "_")


def formulas() -> dict[str, Any]:
    """The rules as OpenFisca has them: each asks for others by name."""
    def any_of(columns: tuple[str, ...], value: int) -> Callable[[Any, Any], Any]:
        return lambda h, p: reduce(or_, [h(named(name), p) == value for name in columns])

    def code(h: Any, p: Any) -> Any:
        return np.select(
            [~h("resident", p), h("perhaps", p), ~h("included", p), h("barred", p),
             h("barred_open", p), h("first", p), h("second", p)], [6, 5, 0, 4, 5, 1, 2], 3)

    def mask(h: Any, p: Any) -> Any:
        bits = [(h(n, p), b) for n, b in (
            ("resident", 0), ("included", 1), ("first", FIRST_CATEGORY),
            ("second", FIRST_CATEGORY + 1), ("third", FIRST_CATEGORY + 2), ("low", LOW),
            ("rigid_high", RIGID_HIGH), ("dropped", DROPPED))]
        bits += [(h(named(name), p) == value, first + i)
                 for first, names, value in ((FIRST_BAR, BARS, YES), (FIRST_LACK, MET, NO),
                                             (FIRST_SHOCK, SHOCKS, YES))
                 for i, name in enumerate(names)]
        return reduce(or_, [truth.astype(np.uint32) << np.uint32(b) for truth, b in bits]).view(
            np.int32)

    return {
        "net": lambda h, p: h("total_income", p) - h("business_cost", p),
        "low": lambda h, p: h("net", p) < h("household_size", p) * STANDARD_FEN,
        "rigid_high": lambda h, p: h("rigid_expenditure", p) * 5 > h("net", p) * 2,
        "dropped": lambda h, p: (h("previous_net_income", p) > 0)
        & (h("net", p) * 5 <= h("previous_net_income", p) * 3),
        "resident": lambda h, p: h("residence_months", p) >= 6,
        "shock": any_of(SHOCKS, YES),
        "barred": any_of(BARS, YES),
        "barred_open": lambda h, p: any_of(BARS, UNKNOWN)(h, p) & ~h("barred", p),
        "lacking": any_of(MET, NO),
        "lacking_open": lambda h, p: any_of(MET, UNKNOWN)(h, p) & ~h("lacking", p),
        "first": lambda h, p: h("low", p) & (h("registry", p) == 1),
        "second": lambda h, p: h("low", p) & (h("registry", p) == 0),
        "third": lambda h, p: ~h("low", p) & (h("rigid_high", p) | h("dropped", p))
        & h("shock", p),
        "category": lambda h, p: h("first", p) | h("second", p) | h("third", p),
        "risk": lambda h, p: ~h("low", p) | h("lacking", p) | h("shock", p) | h("rigid_high", p)
        | h("dropped", p),
        "included": lambda h, p: h("category", p) & h("risk", p),
        "perhaps": lambda h, p: h("category", p) & ~h("risk", p) & h("lacking_open", p),
        "code": code,
        "mask": mask,
    }


def variable(name: str, formula: Any = None) -> type[Variable]:
    """Whole numbers are 32 bits, which amounts in fen of these households keep within."""
    number = formula is None or name in ("net", "code", "mask")
    body: dict[str, Any] = {"value_type": int if number else bool, "entity": HOUSEHOLD,
                            "definition_period": DateUnit.YEAR, "label": name}
    if formula is not None:
        body["formula"] = formula
    return type(named(name), (Variable,), body)


def prepare_sums(data: Data) -> Iterator[System]:
    """With building, as one has it for every new register, and without."""
    rows = data.households.rows
    system = TaxBenefitSystem([HOUSEHOLD])
    rules = formulas()
    for name in GIVEN:
        system.add_variable(variable(name))
    for name, formula in rules.items():
        system.add_variable(variable(name, formula))
    given = {named(name): data.households.columns[name] for name in GIVEN}

    def built() -> Simulation:
        simulation = SimulationBuilder().build_default_simulation(system, rows)
        for name, values in given.items():
            simulation.set_input(name, PERIOD, values)
        return simulation

    def judged(simulation: Simulation) -> Answers:
        code, mask = simulation.calculate("code", PERIOD), simulation.calculate("mask", PERIOD)
        return code.astype(np.uint8), mask.view(np.uint32)

    standing = built()

    def again() -> Answers:
        for name in rules:
            standing.delete_arrays(name, PERIOD)
        return judged(standing)

    yield System("OpenFisca, calculating", again, as_they_are, rows)
    yield System("OpenFisca, with building", lambda: judged(built()), as_they_are, rows)
