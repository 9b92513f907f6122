"""The households as Arrow tables, in the two layouts that truths come in."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from households import Households
from names import AMOUNTS, REGISTRY, SHOCKS, TRUTHS, UNKNOWN, YES
from planes import Planes


def packed_table(households: Households, planes: Planes) -> pa.Table:
    """Truths of one bit; nothing is copied."""
    columns = numbers(households)
    for name in TRUTHS:
        buffers = [None if bits is None else pa.py_buffer(bits) for bits in planes[name]]
        columns[name] = pa.Array.from_buffers(pa.bool_(), households.rows, buffers)
    return pa.table(columns)


def byte_table(households: Households, planes: Planes) -> pa.Table:
    """Truths of one byte, 0 or 1, with a bitmap of validity."""
    columns = numbers(households)
    for name in TRUTHS:
        known = planes[name][0]
        values = (households.columns[name] == YES).astype(np.uint8)
        buffers = [None if known is None else pa.py_buffer(known), pa.py_buffer(values)]
        columns[name] = pa.Array.from_buffers(pa.uint8(), households.rows, buffers)
    return pa.table(columns)


def boolean_table(households: Households) -> pa.Table:
    """What a data frame library is given: booleans that may be null, built as it would."""
    columns = numbers(households)
    for name in TRUTHS:
        values = households.columns[name]
        unknown = None if name in SHOCKS else values == UNKNOWN
        columns[name] = pa.array(values == YES, mask=unknown)
    return pa.table(columns)


def numbers(households: Households) -> dict[str, pa.Array]:
    """Everything but truths."""
    kind = pa.array(households.columns["registry"], type=pa.int8())
    columns = {"registry": pa.DictionaryArray.from_arrays(kind, pa.array(REGISTRY))}
    for name in ("household_size", "residence_months", *AMOUNTS):
        columns[name] = pa.array(households.columns[name])
    return columns
