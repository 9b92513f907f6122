"""One policy, many threads."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from households import drawn, example

import fangpin

THREADS = 8


def answer(policy: fangpin.Policy, document: dict[str, Any]) -> str:
    """The decision, or the name of the error."""
    try:
        return policy.decide(document).to_json()
    except fangpin.Error as error:
        return error.code


def test_threads_that_share_a_policy_get_the_same_answers(policy: fangpin.Policy) -> None:
    documents = [document for document, _ in drawn(22, 300)]
    expected = [answer(policy, document) for document in documents]
    with ThreadPoolExecutor(THREADS) as pool:
        rounds = [
            list(pool.map(lambda document: answer(policy, document), documents))
            for _ in range(3)
        ]
    assert rounds == [expected] * 3


def test_threads_that_share_a_decision_read_the_same(policy: fangpin.Policy) -> None:
    decision = policy.decide(example("sample"), account=False)
    with ThreadPoolExecutor(THREADS) as pool:
        told = set(pool.map(lambda _: decision.explain() + decision.to_json(), range(64)))
        outcomes = {tuple(each) for each in pool.map(lambda _: decision.possible, range(64))}
    assert len(told) == 1
    assert outcomes == {("not_eligible", "eligible")}


def test_threads_may_load_and_drop_policies_at_once() -> None:
    document = example("eligible")
    start = threading.Barrier(THREADS)

    def work(_: int) -> str:
        start.wait()
        return fangpin.policy("maerkang-2022").decide(document).outcome

    with ThreadPoolExecutor(THREADS) as pool:
        assert set(pool.map(work, range(THREADS))) == {"eligible"}


def test_many_iterators_run_side_by_side(policy: fangpin.Policy) -> None:
    documents = [document for document, _ in drawn(23, 40, "strict")]
    one, other = policy.decide_many(documents), policy.decide_many(reversed(documents))
    pairs = list(zip(one, other))
    forth = [first.to_json() for first, _ in pairs]
    back = [second.to_dict().get("household") for _, second in reversed(pairs)]
    assert len(forth) == len(documents)
    assert [each for each in back if each] == [
        answer.household for answer, _ in pairs if isinstance(answer, fangpin.Decision)
    ]
