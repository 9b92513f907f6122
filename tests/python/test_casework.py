"""Work on cases: one event more, registers, contacts, moves, timelines."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from households import ROOT

import fangpin

EVENTS = ROOT / "examples" / "cases" / "maerkang.jsonl"
NEXT = """
[policy]
id = "maerkang-invented"
extends = "maerkang-2022"
revision = 2
title = "invented"
"""


def event(what: str, on: str, **more: Any) -> dict[str, Any]:
    """An invented event of case C-1."""
    return {"format": "fangpin.event/1", "case": "C-1", "on": on, "do": what,
            "level": "county", "by": "county_office", **more}


CLUE = event("open", "2022-06-01", household="H-1", channel="screening")


def test_a_log_advances_to_what_a_replay_gives(policy: fangpin.Policy) -> None:
    log: list[str] = []
    for line in EVENTS.read_text(encoding="utf-8").splitlines():
        case, taken = policy.advance(log, line)
        assert isinstance(case, fangpin.Case)
        assert taken == (case.refused == ())
        if taken:
            log.append(line)
    assert len(log) == 10
    replayed = {each.id: each for each in policy.replay(log) if isinstance(each, fangpin.Case)}
    assert case == replayed[case.id]


def test_a_refused_event_leaves_the_case_as_it_was(policy: fangpin.Policy) -> None:
    before, _ = policy.advance([], CLUE)
    after, taken = policy.advance([CLUE], event("begin", "2022-06-02", procedure="elimination"))
    assert isinstance(after, fangpin.Case) and isinstance(before, fangpin.Case)
    assert not taken
    assert (after.state, after.events) == (before.state, before.events)
    assert (after.refused[-1].event, after.refused[-1].clause) == (2, "MEK-71")


def test_an_event_that_cannot_be_read_is_an_error_with_its_place(policy: fangpin.Policy) -> None:
    with pytest.raises(fangpin.InputError) as of_event:
        policy.advance([CLUE], "{")
    assert of_event.value.code == "invalid_json"
    with pytest.raises(fangpin.InputError) as of_log:
        policy.advance([CLUE, {**CLUE, "on": "2022-02-30"}], CLUE)
    assert of_log.value.path == "events[2].on"


def test_a_register_has_a_log_of_its_own(policy: fangpin.Policy) -> None:
    """MEK-38: each department by the fifth."""
    pushed = {key: value for key, value in event(
        "fulfil", "2022-07-05", register="R-1", duty="MEK-38", reporter="water").items()
        if key != "case"}
    [register] = policy.replay([pushed])
    assert isinstance(register, fangpin.RegisterLog)
    assert register.fulfilled == (fangpin.Fulfilment("MEK-38", "water", date(2022, 7, 5)),)
    assert json.loads(register.to_json()) == register.to_dict()
    late = [item.reporter for item in policy.agenda([pushed], on="2022-07-08")
            if isinstance(item, fangpin.AgendaItem) and item.task == "MEK-38" and item.overdue]
    assert len(late) == 16 and "water" not in late
    advanced, taken = policy.advance([], pushed)
    assert taken and advanced == register


def test_a_case_moves_only_to_a_text_that_is_given(policy: fangpin.Policy) -> None:
    further = fangpin.load_policy(ROOT / "src" / "policies" / "maerkang-2022.toml", NEXT)
    log = [CLUE, event("move", "2022-06-02", policy=further.digest)]
    [moved] = policy.replay(log, moving_to=[further])
    [left] = policy.replay(log)
    assert isinstance(moved, fangpin.Case) and isinstance(left, fangpin.Case)
    assert (moved.policy.id, moved.refused) == ("maerkang-invented", ())
    assert (left.policy.id, left.refused[0].code) == ("maerkang-2022", "case_other_policy")


def test_a_notice_of_the_same_day_is_a_term_of_its_own(policy: fangpin.Policy) -> None:
    """MEK-48."""
    lines = EVENTS.read_text(encoding="utf-8").splitlines()
    first = policy.replay(lines[:-1], on="2022-09-30")[0]  # the notice is the last
    assert isinstance(first, fangpin.Case)
    assert [(term.step, term.clause, term.due, term.overdue) for term in first.terms] == [
        ("review_and_notice", "MEK-48", date(2022, 9, 30), 0)]


def test_contacts_are_found_or_the_shortage_is_named(policy: fangpin.Policy) -> None:
    """MEK-57."""
    cases = [{"case": f"C-{n}", "area": "513201100201"} for n in range(6)]
    found = policy.assign_contacts([{"contact": "P-1", "households": 0}], cases)
    assert (found.limit, found.clause, len(found.assigned)) == (5, "MEK-57", 5)
    assert found.shortage == fangpin.Shortage(tuple(f"C-{n}" for n in range(6)), ("P-1",), 5)
    with pytest.raises(fangpin.InputError) as wrong:
        policy.assign_contacts([{"contact": "P-1"}], [])
    assert str(wrong.value.path).startswith("contacts[0]")


def test_a_timeline_is_told_in_both_languages(policy: fangpin.Policy) -> None:
    text = EVENTS.read_text(encoding="utf-8")
    chinese, english = policy.explain_cases(text), policy.explain_cases(text, lang="en")
    assert len(chinese) == len(english) == 2
    assert isinstance(chinese[0], str) and "马尔康" in chinese[0]
    assert isinstance(english[0], str) and "MEK-53" in english[0] and "马" not in english[0][:20]
    with pytest.raises(fangpin.InputError):
        policy.explain_cases(text, lang="fr")
