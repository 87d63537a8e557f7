"""Phone numbers in E.164 format, by the tables of @error-contract/core."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ._numbering_plan import CELLS, LENGTH_SETS

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

_SHAPE = re.compile(r"\+[0-9]{6,15}")
_FIRST_CELL = 40
_BLOCK = 81


def _decode() -> dict[str, int]:
    """Read the cells into a table from first digits to a set of lengths.

    Blocks of ten cells, one for each digit, breadth first. A cell is a set of lengths, or says that
    a block for the next digit follows.
    """
    table: dict[str, int] = {}
    prefixes = [""]
    cells = iter(CELLS)
    for prefix in prefixes:
        for digit in "0123456789":
            cell = ord(next(cells)) - _FIRST_CELL
            if cell >= _BLOCK:
                prefixes.append(prefix + digit)
            else:
                table[prefix + digit] = int(LENGTH_SETS[cell * 2 : cell * 2 + 2], 32) << 6
    return table


_LENGTHS = _decode()


def is_e164(value: object) -> TypeGuard[str]:
    """Whether a value is a phone number in E.164 format.

    ``+``, an assigned calling code, and a national number of a length that exists for its code and
    first digits, at most 15 digits and nothing else (ITU-T E.164, 6). Never raises.
    """
    if not isinstance(value, str) or not _SHAPE.fullmatch(value):
        return False
    digits = value[1:]
    found = (_LENGTHS.get(digits[:end]) for end in range(1, 6))
    lengths = next((each for each in found if each is not None), 0)
    return bool(lengths >> len(digits) & 1)
