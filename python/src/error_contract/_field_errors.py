"""The messages of a failure, sorted by field."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, Optional

from ._errors import ApiError, ValidationError

# A path, in which a name may be JSON, and what is said of it.
_PATH_AND_TEXT = re.compile(r'((?:"(?:[^"\\]|\\.)*"|[^\s"])+) (.+)', re.DOTALL)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
# Our own sentences about several fields, which have no path.
_OF_SEVERAL = re.compile(r"only one of |all of ")
_SUMMARY = re.compile(r"and [0-9]+ more fields are invalid")


class _Said(NamedTuple):
    path: str
    text: str


def _unquoted(match: re.Match[str]) -> str:
    """Take the quotes from a name that can be told from a path without them."""
    try:
        name: str = json.loads(match.group())
    except ValueError:
        return match.group()
    is_plain = re.fullmatch(r'[^."]+', name) is not None
    return name if is_plain else json.dumps(name, ensure_ascii=False)


def _split(message: str) -> tuple[str, str, bool]:
    match = _PATH_AND_TEXT.fullmatch(message)
    start, text = match.groups() if match else ("", message)
    has_colon = start.endswith(":")
    path = start[:-1] if has_colon else start
    return _QUOTED.sub(_unquoted, path), text, has_colon


def _by_form(message: str) -> _Said:
    """Go by the form alone: a sentence begins with a capital, and a path hardly ever."""
    path, text, has_colon = _split(message)
    is_capital = unicodedata.category(path[:1] or " ") in ("Lu", "Lt")
    is_whole = not has_colon and (is_capital or _OF_SEVERAL.match(message) is not None)
    return _Said("", message) if is_whole else _Said(path, text)


def _by_fields(message: str, fields: list[str]) -> _Said:
    """Go by the fields: the path is one of them, or below one. What is below stays in the text."""
    path, text, has_colon = _split(message)
    places = [field for field in fields if path == field or path.startswith(f"{field}.")]
    found = max(places, key=len, default="")
    if found == "":
        return _Said("", message)
    below = path[len(found) + 1 :]
    if below == "":
        return _Said(found, text)
    return _Said(found, f"{below}{':' if has_colon else ''} {text}")


def field_errors(
    error: BaseException, fields: Optional[Iterable[str]] = None
) -> dict[str, list[str]]:
    """Sort the messages of a failure by field, for a form to show.

    From the path of each field (``leads.0.phone_number``) to what is said of it (``is required``).
    The body has only messages, so this goes by their form (WIRE.md). Under ``""`` is what names no
    field: a sentence that begins with a capital, and every message of a failure that is no
    :class:`ValidationError`. With ``fields``, the names of your inputs, every message is under one
    of them, or whole under ``""``. Empty for what is no :class:`ApiError`.
    """
    sorted_: dict[str, list[str]] = {}
    if not isinstance(error, ApiError):
        return sorted_
    places = None if fields is None else list(fields)
    for message in error.messages:
        said = _Said("", message)
        if not _SUMMARY.fullmatch(message):
            if places is not None:
                said = _by_fields(message, places)
            elif isinstance(error, ValidationError):
                said = _by_form(message)
        sorted_.setdefault(said.path, []).append(said.text)
    return sorted_
