"""Household documents as tables of lists, in every form that such a column may have."""

from __future__ import annotations

import copy
import random
from decimal import Decimal
from typing import Any

import fangpin
import pyarrow as pa

LISTS = ("members", "income", "expenditure", "events", "assets")
KEYS = {
    "members": {"id": "text", "relation": "code", "sex": "code", "born": "month",
                "registered": "flag", "living_in": "flag", "health": "codes",
                "disability_grade": "count", "labour": "code", "school": "code",
                "allowance": "code", "extreme_hardship": "flag", "working": "flag",
                "medical_insured": "flag"},
    "income": {"class": "text", "source": "text", "from": "text", "to": "text", "yuan": "money",
               "item": "text", "member": "text"},
    "expenditure": {"class": "text", "cause": "code", "from": "text", "to": "text",
                    "yuan": "money", "item": "text", "member": "text"},
    "events": {"kind": "text", "month": "month"},
    "assets": {"kind": "code", "origin": "code", "essential": "flag", "value": "money"},
}
PLAIN = {"id": pa.string(), "area": pa.string(), "discovered": pa.string(),
         "monitored": pa.bool_()}
COUNTS = ("residence_months", "away_months")


HIDDEN = (("members", "relation"), ("members", "labour"), ("members", "school"),
          ("members", "allowance"), ("assets", "kind"), ("assets", "origin"),
          ("registry", ""), ("registration", ""))
"""Codes of which a table may know nothing at all: its column has no other type than that."""


class Unfit(Exception):
    """A document that has no place in a table of the form that was drawn."""


class Form:
    """The form of the columns of one table."""

    def __init__(self, rng: random.Random) -> None:
        self.any = rng.random() < 0.5
        self.range = rng.random() < 0.5
        self.open = rng.random() < 0.15
        self.large = rng.random() < 0.3
        self.dictionary = rng.random() < 0.4
        self.provenance = rng.random() < 0.3
        self.money = rng.choice(("text", "fen", "decimal"))
        self.hidden = {key for key in HIDDEN if rng.random() < 0.05}

    def list_of(self, element: pa.DataType) -> pa.DataType:
        """A list, perhaps one that may have more than it says."""
        inner = pa.large_list(element) if self.large else pa.list_(element)
        return pa.struct({"at_least": inner}) if self.open else inner

    def listed(self, value: Any, read: Any) -> Any:
        """A list of a document."""
        if value is None:
            return None
        if self.open != isinstance(value, dict):
            raise Unfit
        if not self.open:
            return [read(each) for each in value]
        return {"at_least": [read(each) for each in value["at_least"]]}

    def type_of(self, kind: str) -> pa.DataType:
        """The type of the values of one kind."""
        money = {"text": pa.string(), "fen": pa.int64(), "decimal": pa.decimal128(18, 2)}
        plain = {"text": pa.string(), "flag": pa.bool_(), "month": pa.string(),
                 "count": pa.int16(), "money": money[self.money],
                 "code": pa.dictionary(pa.int8(), pa.string()) if self.dictionary else pa.string()}
        if kind == "codes":
            return self.list_of(self.type_of("code"))
        one = plain[kind]
        if kind == "code" and self.any:
            return pa.struct({"any": pa.list_(pa.string())})
        if kind in ("month", "count", "money") and self.range:
            return pa.struct({"min": one, "max": one})
        return one

    def value(self, kind: str, value: Any) -> Any:
        """A value of a document, as the type has it."""
        if value is None:
            return None
        if kind == "codes":
            return self.listed(value, lambda each: self.value("code", each))
        if kind == "code" and self.any:
            return {"any": value["any"] if isinstance(value, dict) else [value]}
        if kind in ("month", "count", "money"):
            ends = value if isinstance(value, dict) else {"min": value, "max": value}
            if set(ends) != {"min", "max"}:
                raise Unfit
            shown = {end: self.end(kind, each) for end, each in ends.items()}
            if self.range:
                return shown
        if isinstance(value, (dict, list)):
            raise Unfit
        return self.end(kind, value)

    def end(self, kind: str, value: Any) -> Any:
        """One end of a range, or a single value."""
        known = {"text": str, "code": str, "month": str, "flag": bool, "count": int, "money": str}
        if value is None:
            return None
        if type(value) is not known[kind]:
            raise Unfit
        if kind != "money" or self.money == "text":
            return value
        try:
            amount = Decimal(value)
        except ArithmeticError as none:
            raise Unfit from none
        if amount.as_tuple().exponent < -2 or abs(amount) >= 10**16:
            raise Unfit
        return int(amount * 100) if self.money == "fen" else amount


def without_hidden(form: Form, document: dict[str, Any]) -> dict[str, Any]:
    """A document in which what the form hides is null."""
    shown = copy.deepcopy(document)
    for key, part in form.hidden:
        if not part and key in shown:
            shown[key] = None
        listed = shown.get(key) if part else None
        listed = listed["at_least"] if isinstance(listed, dict) else listed
        for element in listed if isinstance(listed, list) else []:
            if isinstance(element, dict) and part in element:
                element[part] = None
    return shown


def part_name(form: Form, key: str, kind: str) -> str:
    """What a key is called in a table: whole fen are called so."""
    if kind != "money" or form.money != "fen":
        return key
    return "fen" if key == "yuan" else f"{key}_fen"


def row_of(form: Form, document: dict[str, Any], facts: dict[str, str]) -> dict[str, Any]:
    """A document as a row."""
    row: dict[str, Any] = {}
    for key, value in document.items():
        if key in LISTS:
            keys = KEYS[key]
            if key in ("income", "expenditure") and form.open and value is not None:
                raise Unfit

            def element(one: Any, keys: dict[str, str] = keys) -> dict[str, Any]:
                if not isinstance(one, dict) or not set(one) <= set(keys):
                    raise Unfit
                return {part_name(form, name, keys[name]): form.value(keys[name], each)
                        for name, each in one.items()}

            row[key] = form.listed(value, element)
        elif key in PLAIN:
            row[key] = form.end("flag" if key == "monitored" else "text", value)
        elif key in COUNTS:
            row[key] = form.value("count", value)
        elif key in ("registry", "registration"):
            row[key] = form.value("code", value)
        elif key == "guarantees":
            row[key] = None if value is None else {
                name: form.value("code", each) for name, each in value.items()}
        elif key == "facts":
            for name, said in (value or {}).items():
                if name not in facts:
                    raise Unfit
                row[name] = fact_of(form, facts[name], said)
        elif (key, value) != ("format", "fangpin.household/1"):
            raise Unfit
    return row


def as_said(table: pa.Table, document: dict[str, Any], facts: dict[str, str]) -> dict[str, Any]:
    """The document that a row is: null where the table has a column and the row nothing."""
    said = {name: None for name in table.column_names if name not in facts}
    attested = dict.fromkeys(facts) | (document.get("facts") or {})
    return said | document | {"facts": attested}


def fact_of(form: Form, kind: str, said: Any) -> Any:
    """An attested fact, with its reason where the document has one."""
    provenance = {"reason", "level", "by", "on"}
    if isinstance(said, dict) and "value" in said:
        how = {key: form.end("text", said.get(key)) for key in sorted(provenance)}
        if not set(said) <= provenance | {"value"}:
            raise Unfit
        value = said["value"]
    else:
        how, value = dict.fromkeys(sorted(provenance)), said
    if not form.provenance:
        if value is not said:
            raise Unfit
        return form.value(kind, value)
    if form.money == "fen" and kind == "money":
        return {**how, "value_fen": form.value(kind, value)}
    return {**how, "value": form.value(kind, value)}


def schema_of(form: Form, facts: dict[str, str]) -> pa.Schema:
    """The schema of a table of that form."""
    fields: dict[str, pa.DataType] = dict(PLAIN)
    fields |= {name: form.type_of("count") for name in COUNTS}
    fields |= {name: pa.null() if (name, "") in form.hidden else form.type_of("code")
               for name in ("registry", "registration")}
    for name, keys in KEYS.items():
        element = pa.struct({
            part_name(form, key, kind):
                pa.null() if (name, key) in form.hidden else form.type_of(kind)
            for key, kind in keys.items()})
        fields[name] = form.list_of(element)
    fields["guarantees"] = pa.struct({
        name: form.type_of("code")
        for name in ("food", "clothing", "education", "medical", "housing", "water")})
    for name, kind in facts.items():
        if not form.provenance:
            fields[name] = form.type_of(kind)
            continue
        value = "value_fen" if form.money == "fen" and kind == "money" else "value"
        fields[name] = pa.struct({"reason": pa.string(), "level": pa.string(), "by": pa.string(),
                                  "on": pa.string(), value: form.type_of(kind)})
    return pa.schema(list(fields.items()))


def nested_table(
    rng: random.Random, documents: list[dict[str, Any]], facts: dict[str, str]
) -> tuple[pa.Table, list[dict[str, Any]]]:
    """A table of some form, and those of the documents that it can say."""
    form = Form(rng)
    rows, kept = [], []
    for document in (without_hidden(form, each) for each in documents):
        try:
            rows.append(row_of(form, document, facts))
        except Unfit:
            continue
        kept.append(document)
    return pa.Table.from_pylist(rows, schema=schema_of(form, facts)), kept


def facts_of(policy: fangpin.Policy, documents: list[dict[str, Any]]) -> dict[str, str]:
    """The attested facts of some documents that a policy knows, and what kind of value each is."""
    kinds = {bool: "flag", int: "count", str: "money"}
    found: dict[str, str] = {}
    for document in documents:
        for name, said in (document.get("facts") or {}).items():
            value = said.get("value") if isinstance(said, dict) else said
            if type(value) in kinds:
                found.setdefault(name, kinds[type(value)])
    bare = {"format": "fangpin.household/1", "id": "bare", "area": policy.area.ljust(6, "0"),
            "discovered": "2022-06"}
    return {name: kind for name, kind in found.items()
            if code_of(policy, bare | {"facts": {name: None}}) not in
            ("unknown_fact", "derived_fact")}


def code_of(policy: fangpin.Policy, document: dict[str, Any]) -> str | None:
    """Why a document cannot be judged; nothing where it can."""
    try:
        policy.decide(document)
    except fangpin.errors.Error as why:
        return str(why.code)
    return None
