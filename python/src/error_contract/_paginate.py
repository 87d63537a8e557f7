"""Lists in pages: ``{"data": [...], "meta": {"page": 1, "totalPages": 3}}``."""

from __future__ import annotations

from typing import Any, Optional, cast

from ._call import CallOptions
from ._client_errors import UnexpectedResponseError
from ._exchange import Answer
from ._json import is_list, is_object
from ._url import Query

_MOST_EMPTY = 10


def _parts_of(data: object) -> tuple[Optional[list[Any]], dict[str, Any]]:
    page = data if is_object(data) else {}
    rows, meta = page.get("data"), page.get("meta")
    return rows if is_list(rows) else None, meta if is_object(meta) else {}


class Pages:
    """The way from the first page to the last.

    Refuses another page than the requested one, and more than ten empty ones in a row: with a
    server that ignores ``page``, or whose total grows, the list would never end.
    """

    def __init__(self, options: CallOptions) -> None:
        """Begin with the page of the query, or with the first one."""
        self._query = dict(options.get("query") or {})
        self._page = int(str(self._query.get("page") or 1))
        self._empty = 0
        self._options = options
        self.options: Optional[CallOptions] = options
        """The options of the next request; ``None`` after the last page."""
        self._turn_to(self._page)

    def _turn_to(self, page: int) -> None:
        self._page = page
        query: Query = {**self._query, "page": page}
        self.options = cast(CallOptions, {**self._options, "query": query})

    def rows_of(self, answer: Answer) -> list[Any]:
        """Take the rows of a page, and go on to the next one."""
        rows, meta = _parts_of(answer.data)
        total = meta.get("totalPages")
        if rows is None or meta.get("page") != self._page or not isinstance(total, int):
            raise UnexpectedResponseError(answer.response, "it is not the requested page")
        self._empty = 0 if rows else self._empty + 1
        if self._page >= total:
            self.options = None
        elif self._empty == _MOST_EMPTY:
            why = f"{_MOST_EMPTY} pages in a row are empty"
            raise UnexpectedResponseError(answer.response, why)
        else:
            self._turn_to(self._page + 1)
        return rows
