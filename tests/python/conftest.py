"""What the tests share."""

from __future__ import annotations

from typing import Any

import pytest
from households import POLICY, example

import fangpin


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long to try."""
    parser.addoption("--overlays", type=int, default=200, help="random overlays to judge under")


@pytest.fixture
def overlays(request: pytest.FixtureRequest) -> int:
    """How many random overlays are tried."""
    return request.config.getoption("--overlays")


@pytest.fixture(scope="session")
def policy() -> fangpin.Policy:
    """The shipped text."""
    return fangpin.policy(POLICY)


@pytest.fixture
def sample() -> dict[str, Any]:
    """A household with most kinds of keys, the test's own."""
    return example("sample")
