"""The headers of a response."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Union, cast

Pairs = Iterable[tuple[str, str]]
HeaderSource = Union[Mapping[str, str], Pairs]


class Headers(Mapping[str, str]):
    """Headers by name, in any case. A header that came twice is joined by a comma.

    Shown without their values: one of them may be a secret, such as a cookie.
    """

    def __init__(self, source: HeaderSource = ()) -> None:
        """Take a mapping, or pairs of name and value."""
        self._values: dict[str, str] = {}
        is_mapping = hasattr(source, "items")
        pairs = cast(Mapping[str, str], source).items() if is_mapping else cast(Pairs, source)
        for name, value in pairs:
            key = str(name).lower()
            before = self._values.get(key)
            self._values[key] = str(value) if before is None else f"{before}, {value}"

    def __getitem__(self, name: str) -> str:
        """Return the value of a header, whose name may be in any case."""
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        """Go through the names, in lower case."""
        return iter(self._values)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._values)

    def __repr__(self) -> str:
        """Show the names alone."""
        return f"Headers({', '.join(self._values)})"
