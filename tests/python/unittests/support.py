"""What the tests share: the tables of the client in TypeScript, and its services."""

from __future__ import annotations

import asyncio
import json
import os
import pathlib
import unittest
import urllib.request
from typing import Any, Callable, Optional

import error_contract
from error_contract import ApiError, Client, Retry

TABLES = json.loads(pathlib.Path(os.environ["TABLES"]).read_text("utf-8"))
URLS = TABLES["urls"]

try:
    from error_contract.aio import AsyncClient
except ImportError:
    AsyncClient = None


def each(rows: list, name_of: Callable[[Any], str] = lambda row: row[0]):
    """Make a test of each row of a table; its first cell is the name."""

    def decorate(function):
        function.rows = [(name_of(row), row) for row in rows]
        return function

    return decorate


class TableTest(unittest.TestCase):
    """Has a test for each row of a function that is marked with :func:`each`."""

    maxDiff = None

    def __init_subclass__(cls) -> None:
        """Put the tests of the rows beside the function."""
        for key, function in list(vars(cls).items()):
            for name, row in getattr(function, "rows", ()):
                setattr(cls, f"test {key}: {name}", _test_of(function, row))


def _test_of(function, row):
    return lambda self: function(self, *row)


def requests_of(service: str) -> list:
    """Return the requests that a service got since the last time."""
    with urllib.request.urlopen(f"{URLS['control']}/{service}") as answer:
        return json.load(answer)


def need(kind: str) -> None:
    """Skip a test of a client that is not there, before a server waits for it."""
    if kind == "AsyncClient" and AsyncClient is None:
        raise unittest.SkipTest("there is no httpx")


def call(kind: str, base_url: str, method: str, path: str, body: Any = None, **options: Any):
    """Call with one of the clients, and return the answer."""
    names = ("api_key", "client_retry", "client_headers", "client_timeout")
    own = {name: options.pop(name) for name in names if name in options}
    settings = {
        "api_key": own.get("api_key", "id:s3cret"),
        "retry": own.get("client_retry"),
        "headers": own.get("client_headers"),
        "timeout": own.get("client_timeout", 60),
    }
    if kind == "Client":
        return Client(base_url, **settings).request(method, path, body, **options)
    need(kind)

    async def ask():
        async with AsyncClient(base_url, **settings) as client:
            return await client.request(method, path, body, **options)

    return asyncio.run(ask())


KINDS = ("Client", "AsyncClient")

_CLASSES = [
    "ValidationError",
    "NotFoundError",
    "ConflictError",
    "NetworkError",
    "TimeoutError",
    "UnexpectedResponseError",
]


def ended(ask: Callable[[], Any]) -> dict:
    """Tell how a call ended, as the scenarios of the client in TypeScript do."""
    try:
        return {"data": ask().data}
    except (ApiError, error_contract.ClientError) as error:
        facts: Optional[error_contract.ResponseFacts] = getattr(error, "response", None)
        shown = [str(error), repr(error), repr(facts), repr(getattr(error, "request", None))]
        return {
            "name": type(error).__name__,
            "classes": [it for it in _CLASSES if isinstance(error, getattr(error_contract, it))],
            "message": getattr(error, "message", None),
            "messages": list(getattr(error, "messages", [])),
            "status": facts and facts.status,
            "tries": facts and facts.tries,
            "form": facts and facts.form,
            "deviation": facts and facts.deviation,
            "requestId": facts and facts.request_id,
            "tellsSecret": "s3cret" in "".join(shown),
            "error": error,
        }


PATIENT = Retry(limit=2, max_wait=0.001)
