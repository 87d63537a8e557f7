"""The client."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Optional, Union

from ._call import Call, CallOptions, HeaderValues
from ._connection import send
from ._exchange import Answer, Pause, Reply, exchange
from ._paginate import Pages
from ._retry import Retry
from ._settings import Settings

if TYPE_CHECKING:
    from typing_extensions import Unpack

MAX_RESPONSE_BYTES = 64 * 2**20


class Client:
    """A client of one API that keeps the error contract. It sends and reads JSON.

    A failed request raises the error that the server threw, such as a :class:`NotFoundError`; other
    calls raise a :class:`NetworkError`, a :class:`TimeoutError` or an
    :class:`UnexpectedResponseError`. It opens a connection for each request, holds nothing open,
    and can be used by several threads. It never shows the API key.
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
        ssl_context: Optional[ssl.SSLContext] = None,
    ) -> None:
        """Check the options.

        :param base_url: the URL that all paths are joined to
        :param api_key: sent as ``Authorization: Bearer``, to the origin of ``base_url`` only
        :param headers: sent with every call; ``None`` leaves one out
        :param timeout: the time limit of one try, body included, in seconds
        :param retry: a number of repetitions, or a :class:`Retry`
        :param max_response_bytes: how long the body of a result may be, once it is unpacked
        :param ssl_context: for certificates of your own
        """
        self._settings = Settings(base_url, api_key, headers, timeout, retry, max_response_bytes)
        self._context = ssl_context

    def request(
        self, method: str, path: str, body: Any = None, **options: Unpack[CallOptions]
    ) -> Answer:
        """Send any method, and return the parsed body with status, headers and request id.

        ``body`` is sent as JSON, unless it is ``bytes``. The options are those of the client, and
        ``query`` and ``idempotency_key``.
        """
        return self._run(self._settings.prepare(method, path, body, **options))

    def _run(self, call: Call) -> Answer:
        steps = exchange(call)
        reply: Reply = None
        try:
            while True:
                action = steps.send(reply)
                if isinstance(action, Pause):
                    time.sleep(action.seconds)
                    reply = None
                else:
                    reply = send(action, self._context)
        except StopIteration as end:
            answer: Answer = end.value
            return answer

    def get(self, path: str, **options: Unpack[CallOptions]) -> Any:
        """Send a GET, and return the parsed body. The options are those of :meth:`request`."""
        return self.request("GET", path, **options).data

    def delete(self, path: str, **options: Unpack[CallOptions]) -> Any:
        """Send a DELETE, and return the parsed body."""
        return self.request("DELETE", path, **options).data

    def post(self, path: str, body: Any = None, **options: Unpack[CallOptions]) -> Any:
        """Send a POST, and return the parsed body."""
        return self.request("POST", path, body, **options).data

    def put(self, path: str, body: Any = None, **options: Unpack[CallOptions]) -> Any:
        """Send a PUT, and return the parsed body."""
        return self.request("PUT", path, body, **options).data

    def patch(self, path: str, body: Any = None, **options: Unpack[CallOptions]) -> Any:
        """Send a PATCH, and return the parsed body."""
        return self.request("PATCH", path, body, **options).data

    def paginate(self, path: str, **options: Unpack[CallOptions]) -> Iterator[Any]:
        """Go through all rows of a list, to its last page. Each page is fetched when needed."""
        pages = Pages(options)
        while pages.options is not None:
            yield from pages.rows_of(self.request("GET", path, **pages.options))
