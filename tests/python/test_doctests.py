"""The examples in the docstrings run, and every public name has one of its own."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest

import fangpin
from fangpin import _core

MODULES = ["fangpin", *(f"fangpin.{each.name}" for each in pkgutil.iter_modules(fangpin.__path__))]
SOURCES = [name for name in MODULES if name != "fangpin._core"]
PACKAGE = Path(fangpin.__file__).parent


@pytest.mark.parametrize("name", SOURCES)
def test_the_examples_of_a_module_run(name: str) -> None:
    ran = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert ran.failed == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder()
    examples = [test for name in SOURCES for test in finder.find(importlib.import_module(name))]
    assert sum(len(test.examples) for test in examples) > 40


@pytest.mark.parametrize("name", fangpin.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    public = getattr(fangpin, name)
    if name == "UNKNOWN" or not hasattr(public, "__name__"):
        return  # constants and aliases: documented where they stand
    assert public.__doc__
    assert not isinstance(public, ModuleType)
    members = vars(public) if isinstance(public, type) else {}
    for key, member in members.items():
        if not key.startswith("_") and callable(member):
            assert member.__doc__, f"{name}.{key}"


def test_nothing_public_is_left_out() -> None:
    known = set(fangpin.__all__) | {module.removeprefix("fangpin.") for module in MODULES}
    assert {name for name in vars(fangpin) if not name.startswith("_")} <= known
    for name in SOURCES[1:]:
        if not name.startswith("fangpin._"):
            module = importlib.import_module(name)
            assert set(module.__all__) <= set(fangpin.__all__)


def test_the_package_is_typed_and_its_stub_is_true() -> None:
    assert (PACKAGE / "py.typed").is_file()
    stub = ast.parse((PACKAGE / "_core.pyi").read_text(encoding="utf-8"))
    declared = {node.name: node for node in stub.body if hasattr(node, "name")}
    assert set(declared) == {name for name in vars(_core) if not name.startswith("__")}
    for name, node in declared.items():
        if isinstance(node, ast.ClassDef):
            members = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
            held = {key for key in vars(getattr(_core, name)) if not key.startswith("_")}
            assert members - {"__init__"} == held
