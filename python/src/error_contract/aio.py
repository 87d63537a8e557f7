"""The asynchronous client, over httpx: ``pip install "error-contract[httpx]"``."""

from __future__ import annotations

import asyncio
import time
import zlib
from collections.abc import AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Optional, Union

import httpx

from ._body_reader import BodyReader, TooLong
from ._call import Call, CallOptions, HeaderValues
from ._client import MAX_RESPONSE_BYTES
from ._exchange import Answer, Lost, Pause, Received, Reply, Sending, exchange
from ._headers import Headers
from ._paginate import Pages
from ._retry import Retry
from ._settings import Settings

if TYPE_CHECKING:
    from typing_extensions import Unpack

_BROKEN = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, zlib.error, EOFError)


async def _read(response: httpx.Response, reader: BodyReader) -> bytes:
    # Unpacked here: httpx would unpack a whole piece, which can be a thousand times as long.
    async for piece in response.aiter_raw():
        reader.feed(piece)
    return reader.whole()


async def _receive(response: httpx.Response, sending: Sending) -> Received:
    status = response.status_code
    headers = Headers(response.headers.multi_items())
    if 300 <= status < 400:
        return Received(status, headers)
    max_bytes, ends = sending.limits_of(status)
    reader = BodyReader(headers.get("content-encoding", ""), max_bytes)
    try:
        body = await asyncio.wait_for(_read(response, reader), ends - time.monotonic())
        return Received(status, headers, body)
    except TooLong:
        return Received(status, headers, is_too_long=True)
    except (asyncio.TimeoutError, *_BROKEN):
        if status < 400:
            raise
        return Received(status, headers)


async def _send(sending: Sending, http: httpx.AsyncClient) -> Union[Received, Lost]:
    sent = sending.request
    # Bytes: httpx would take a text for ASCII.
    headers = [(name.encode(), value.encode("latin-1")) for name, value in sent.headers.items()]
    try:
        request = http.build_request(
            sent.method, sent.url, headers=headers, content=sent.body, timeout=None
        )
        # auth=None: httpx would take credentials from a netrc file.
        opening = http.send(request, stream=True, auth=None, follow_redirects=False)
        response = await asyncio.wait_for(opening, sending.ends - time.monotonic())
        try:
            return await _receive(response, sending)
        finally:
            await response.aclose()
    except asyncio.TimeoutError as cause:
        return Lost(cause, is_late=True)
    except _BROKEN as cause:
        return Lost(cause)


class AsyncClient:
    """:class:`error_contract.Client` for asyncio, with the same rules.

    It keeps connections open: use it in ``async with``, or call :meth:`aclose`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        api_key: Optional[str] = None,
        headers: Optional[HeaderValues] = None,
        timeout: float = 30.0,
        retry: Union[int, Retry, None] = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        http: Optional[httpx.AsyncClient] = None,
    ) -> None:
        """Check the options. They are those of :class:`error_contract.Client`.

        :param http: sends the requests: a proxy, certificates or limits of your own. Its timeouts,
            redirects and credentials do not count, and it stays open.
        """
        self._settings = Settings(base_url, api_key, headers, timeout, retry, max_response_bytes)
        self._is_own = http is None
        self._http = http or httpx.AsyncClient()

    async def __aenter__(self) -> AsyncClient:
        """Return the client."""
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        """Close the connections."""
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections, unless they are those of your own ``http``."""
        if self._is_own:
            await self._http.aclose()

    async def request(
        self, method: str, path: str, body: Any = None, **options: Unpack[CallOptions]
    ) -> Answer:
        """Send any method, and return the parsed body with status, headers and request id."""
        return await self._run(self._settings.prepare(method, path, body, **options))

    async def _run(self, call: Call) -> Answer:
        steps = exchange(call)
        reply: Reply = None
        try:
            while True:
                action = steps.send(reply)
                if isinstance(action, Pause):
                    await asyncio.sleep(action.seconds)
                    reply = None
                else:
                    reply = await _send(action, self._http)
        except StopIteration as end:
            answer: Answer = end.value
            return answer

    async def get(self, path: str, **options: Unpack[CallOptions]) -> Any:
        """Send a GET, and return the parsed body."""
        return (await self.request("GET", path, **options)).data

    async def delete(self, path: str, **options: Unpack[CallOptions]) -> Any:
        """Send a DELETE, and return the parsed body."""
        return (await self.request("DELETE", path, **options)).data

    async def post(self, path: str, body: Any = None, **options: Unpack[CallOptions]) -> Any:
        """Send a POST, and return the parsed body."""
        return (await self.request("POST", path, body, **options)).data

    async def put(self, path: str, body: Any = None, **options: Unpack[CallOptions]) -> Any:
        """Send a PUT, and return the parsed body."""
        return (await self.request("PUT", path, body, **options)).data

    async def patch(self, path: str, body: Any = None, **options: Unpack[CallOptions]) -> Any:
        """Send a PATCH, and return the parsed body."""
        return (await self.request("PATCH", path, body, **options)).data

    async def paginate(self, path: str, **options: Unpack[CallOptions]) -> AsyncIterator[Any]:
        """Go through all rows of a list, to its last page. Each page is fetched when needed."""
        pages = Pages(options)
        while pages.options is not None:
            for row in pages.rows_of(await self.request("GET", path, **pages.options)):
                yield row
