"""JSON from outside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from typing_extensions import TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether parsed JSON is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether parsed JSON is a list."""
    return isinstance(value, list)


def is_text(value: object) -> TypeGuard[str]:
    """Whether parsed JSON is a text with something in it."""
    return isinstance(value, str) and value != ""


def text_of(body: Union[bytes, bytearray]) -> str:
    """Decode UTF-8 as fetch does: without a byte order mark, and with U+FFFD for what is none."""
    return body.decode("utf-8", "replace").removeprefix("\ufeff")


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def parse_json(text: str) -> Any:
    """Parse JSON as RFC 8259 has it. Whatever is wrong with it is a ``ValueError``."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except RecursionError:
        raise ValueError("it nests too deeply") from None
