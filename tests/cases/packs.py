"""The texts of a policy, base first, and the digest that decisions under it name."""

from __future__ import annotations

import hashlib
import json
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = tuple(sorted(path.stem for path in (ROOT / "src/policies").glob("*.toml")))


def files(policy: str) -> list[Path]:
    """The packs of a policy: of one that is shipped, by its id, or of a file that extends one."""
    path = ROOT / (policy if policy.endswith(".toml") else f"src/policies/{policy}.toml")
    base = tomllib.loads(path.read_text(encoding="utf-8"))["policy"].get("extends")
    return [*(files(base) if base else []), path]


def digest(texts: list[str]) -> str:
    """SHA-256 of the canonical JSON array of the texts: theirs have nothing that JSON writes in two
    ways."""
    array = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(array.encode()).hexdigest()


@lru_cache
def digest_of(policy: str) -> str:
    """The digest of a policy as it is now."""
    return digest([path.read_text(encoding="utf-8") for path in files(policy)])


def decided_under(event: dict[str, Any], of: str) -> dict[str, Any]:
    """The event, its decision made under the policy of a digest, if it has one."""
    if "decision" not in event:
        return event
    return {**event, "decision": {**event["decision"], "policy": {"digest": of}}}
