"""Cases: events in, cases, agendas and a diagram out."""

from __future__ import annotations

import dataclasses
import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from households import COMMAND, POLICY, ROOT

import fangpin

EVENTS = ROOT / "examples" / "cases" / "maerkang.jsonl"
TEXT = EVENTS.read_text(encoding="utf-8")
DAY = "2022-10-10"
SECRET = "张三住院借款"


def events() -> list[dict[str, Any]]:
    return [json.loads(line) for line in TEXT.splitlines()]


def cases(policy: fangpin.Policy, given: Any, **how: Any) -> list[fangpin.Case]:
    """Where every event can be read."""
    told = policy.replay(given, **how)
    assert all(isinstance(each, fangpin.Case) for each in told)
    return [each for each in told if isinstance(each, fangpin.Case)]


def items(policy: fangpin.Policy, given: Any, **how: Any) -> list[fangpin.AgendaItem]:
    """Likewise."""
    told = policy.agenda(given, **how)
    return [each for each in told if isinstance(each, fangpin.AgendaItem)]


def test_the_example_over_national_day(policy: fangpin.Policy) -> None:
    first, second = cases(policy, events(), on=DAY)
    assert (first.id, first.household, first.state) == ("C-1", "H-1", "under_identification")
    assert first.since == date(2022, 9, 26)
    assert [(step.step, step.due, step.overdue, step.clause) for step in first.open] == [
        ("review_and_notice", date(2022, 10, 8), 2, "MEK-48"),
        ("township_review", date(2022, 10, 9), 1, "MEK-52"),
    ]
    assert [(step.step, step.on, step.waived) for step in first.done] == [
        ("risk_assessment", date(2022, 9, 26), False),
        ("household_visit", date(2022, 9, 28), False),
        ("data_matching", date(2022, 9, 29), True),
    ]
    [refused] = first.refused
    assert (refused.event, refused.code, refused.clause) == (9, "case_not_open", "MEK-53")
    assert (first.policy.id, first.policy.digest) == (policy.id, policy.digest)
    assert (second.state, second.helped_since) == ("clue", date(2022, 9, 27))
    assert [(step.step, step.clause) for step in second.open] == [("collection", "MEK-39")]


@pytest.mark.parametrize(
    "given",
    [
        events(),
        tuple(events()),
        (each for each in events()),
        TEXT.splitlines(),
        [line.encode() for line in TEXT.splitlines()],
        TEXT,
        TEXT.encode(),
        json.dumps(events()),
    ],
    ids=["dicts", "tuple", "generator", "lines", "bytes", "text", "text bytes", "array"],
)
def test_events_come_in_any_shape(policy: fangpin.Policy, given: Any) -> None:
    told = cases(policy, given, on=date(2022, 10, 10))
    assert [case.to_json() for case in told] == [
        case.to_json() for case in cases(policy, events(), on=DAY)
    ]


def test_an_open_file_will_do(policy: fangpin.Policy) -> None:
    with EVENTS.open(encoding="utf-8") as lines:
        assert [case.id for case in cases(policy, lines)] == ["C-1", "C-2"]


def test_a_case_is_its_document(policy: fangpin.Policy) -> None:
    for case in cases(policy, events(), on=DAY):
        told = case.to_dict()
        assert told["format"] == "fangpin.case/1"
        known = {each.name for each in dataclasses.fields(case)} - {"_json", "id"}
        assert known | {"case", "format"} == set(told)
        for step, said in zip(case.open, told["open"], strict=True):
            assert {each.name for each in dataclasses.fields(step)} == set(said) | {"unknown"}
        told["state"] = "changed"
        assert case.to_dict()["state"] == case.state
        with pytest.raises(dataclasses.FrozenInstanceError):
            case.state = "monitored"  # type: ignore[misc]


def test_without_a_day_nothing_is_overdue(policy: fangpin.Policy) -> None:
    first, _ = cases(policy, events())
    assert [step.overdue for step in first.open] == [None, None]
    assert cases(policy, events(), on="2022-09-26")[0].events == 3


def test_what_is_no_event_hides_no_other(policy: fangpin.Policy) -> None:
    given = [*events()[:2], "{", {**events()[2], "nickname": SECRET}, {"do": {SECRET}}, None,
             b"\xff", *events()[2:]]
    told = policy.replay(given)
    assert [type(each).__name__ for each in told] == ["Case"] * 2 + ["RowError"] * 5
    errors = [each for each in told if isinstance(each, fangpin.RowError)]
    assert [(each.row, each.error.code) for each in errors] == [
        (3, "invalid_json"), (4, "unknown_key"), (5, "wrong_type"), (6, "wrong_type"),
        (7, "invalid_utf8"),
    ]
    assert SECRET not in "".join(each.to_json() + repr(each.error) for each in errors)
    told_of_text = policy.replay(TEXT + "{\n")
    assert [each.row for each in told_of_text if isinstance(each, fangpin.RowError)] == [12]


def test_refused_events_count_what_could_not_be_read(policy: fangpin.Policy) -> None:
    first = policy.replay(["{", *events()])[0]
    assert isinstance(first, fangpin.Case)
    assert [refused.event for refused in first.refused] == [10]


def test_nothing_happened_to_no_case(policy: fangpin.Policy) -> None:
    assert policy.replay([]) == policy.replay("") == policy.agenda([], on=DAY) == []


def test_a_year_without_a_calendar_is_said_or_estimated(policy: fangpin.Policy) -> None:
    told = [{**each, "on": each["on"].replace("2022", "2031")} for each in events()[:3]]
    [case] = cases(policy, told)
    assert {(step.unknown, step.due) for step in case.open} == {("calendar_missing", None)}
    [case] = cases(policy, told, estimates=True)
    assert all(step.estimated and step.due for step in case.open)


def test_the_agenda_is_sorted_by_urgency(policy: fangpin.Policy) -> None:
    told = items(policy, events(), on="2022-10-09")
    assert [(item.task, item.overdue, item.remind, item.case) for item in told[:2]] == [
        ("review_and_notice", 1, False, "C-1"), ("township_review", 0, True, "C-1"),
    ]
    dues = [item.due for item in told if item.due is not None]
    assert dues == sorted(dues)
    assert {item.case for item in told} == {"C-1", "C-2", None}
    for item in told:
        assert item.to_dict()["task"] == item.task


def test_reminders_come_as_early_as_is_asked(policy: fangpin.Policy) -> None:
    def reminded(days: int) -> list[str]:
        told = items(policy, events(), on="2022-10-08", remind_before=days)
        return [item.task for item in told if item.remind]

    assert reminded(1) == ["review_and_notice", "township_review"]
    assert len(reminded(30)) > len(reminded(1))


def test_the_agenda_has_row_errors_last(policy: fangpin.Policy) -> None:
    *_, last = policy.agenda([*events(), "{"], on=DAY)
    assert isinstance(last, fangpin.RowError)
    assert last.row == 12


def test_wrong_arguments_are_named(policy: fangpin.Policy) -> None:
    for wrong, subject in (
        (lambda: policy.replay(events()[0]), "events"),  # type: ignore[arg-type]
        (lambda: policy.replay(b"\xff"), "events"),
        (lambda: policy.replay([], on="2022-02-30"), "on"),
        (lambda: policy.agenda([], on=None), "on"),  # type: ignore[arg-type]
        (lambda: policy.agenda([], on=DAY, remind_before=0), "remind_before"),
        (lambda: policy.case_diagram("fr"), "lang"),
    ):
        with pytest.raises(fangpin.InputError) as refused:
            wrong()
        assert refused.value.subject == subject


def test_representations_show_no_case(policy: fangpin.Policy) -> None:
    case = cases(policy, events())[0]
    assert repr(case) == f"<fangpin.Case under {POLICY}>"
    item = items(policy, events(), on=DAY)[0]
    assert repr(item) == "<fangpin.AgendaItem review_and_notice>"


def test_threads_fold_the_same(policy: fangpin.Policy) -> None:
    expected = [each.to_json() for each in policy.replay(TEXT, on=DAY)]
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda _: [c.to_json() for c in policy.replay(TEXT, on=DAY)],
                             range(64)))
    assert told == [expected] * 64


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_diagram_is_the_same_each_time(policy: fangpin.Policy, lang: str) -> None:
    graph = policy.case_diagram(lang)
    assert graph == fangpin.policy(POLICY).case_diagram(lang)
    assert graph.startswith('digraph "fangpin" {')
    for clause in ("MEK-43", "MEK-53", "MEK-73", "MEK-78"):
        assert clause in graph
    assert policy.case_diagram() == policy.case_diagram("zh")


@pytest.mark.skipif(COMMAND is None, reason="FANGPIN_COMMAND names no command line")
def test_the_command_line_says_the_same(policy: fangpin.Policy) -> None:
    def printed(*arguments: str) -> str:
        command = [str(COMMAND), "case", *arguments, "--policy", POLICY]
        return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout

    for view, told in (("replay", policy.replay(TEXT, on=DAY)),
                       ("agenda", policy.agenda(TEXT, on=DAY))):
        assert printed(view, "--on", DAY, str(EVENTS)).splitlines() == [
            each.to_json() for each in told
        ]
    assert printed("diagram", "--dot") == policy.case_diagram()
