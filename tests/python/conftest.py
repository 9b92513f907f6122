"""What the tests share."""

from __future__ import annotations

from typing import Any

import pytest
from households import POLICY, example

import fangpin


@pytest.fixture(scope="session")
def policy() -> fangpin.Policy:
    """The shipped text."""
    return fangpin.policy(POLICY)


@pytest.fixture
def sample() -> dict[str, Any]:
    """A household with most kinds of keys, the test's own."""
    return example("sample")
