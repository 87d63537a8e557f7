"""The messages of services that do not keep the contract."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ._json import is_list, is_object

# What says more comes first.
_TEXTS = ("errors", "detail", "message", "error_description", "error", "title", "msg")
_PLACES = ("field", "path", "param", "pointer", "loc", "property")
_DEEPEST = 5
_MOST = 100


def _place_of(entry: Any) -> str:
    """Return the first path of an entry."""
    if not is_object(entry):
        return ""
    paths = (_path_of(entry.get(name)) for name in _PLACES)
    return next((path for path in paths if path), "")


def _path_of(place: Any) -> str:
    """Return the path of a field: a name, a list of names, or a JSON pointer (RFC 9457, 3)."""
    names: list[Any] = place if is_list(place) else [place]
    path = ".".join(
        str(name)
        for name in names
        if isinstance(name, (str, int, float)) and not isinstance(name, bool)
    )
    return re.sub(r"^#?/", "", path).replace("/", ".")[:64]


def _listed(entries: Iterable[tuple[str, Any]], depth: int) -> list[str]:
    """Return the messages of each entry. They begin with the field, as in the contract."""
    messages = [
        text if text.startswith(place) else f"{place}: {text}"
        for place, entry in entries
        for text in foreign_messages(entry, depth)
    ]
    return messages[:_MOST]


def foreign_messages(json: Any, depth: int = _DEEPEST) -> list[str]:
    """Find the messages in the JSON of a service that does not keep the contract.

    A problem (RFC 9457), ``{"error": {"message": ...}}``, ``{"errors": [{"field": ...}]}``,
    ``{"errors": {"field": [...]}}`` and the like. Empty if there are none.
    """
    if isinstance(json, str):
        return [json] if json.strip() else []
    if depth == 0:
        return []
    if is_list(json):
        return _listed(((_place_of(entry), entry) for entry in json), depth - 1)
    if not is_object(json):
        return []
    for name in _TEXTS:
        value = json.get(name)
        if name == "errors" and is_object(value):
            found = _listed(value.items(), depth - 1)
        else:
            found = foreign_messages(value, depth - 1)
        if found:
            return found
    return []
