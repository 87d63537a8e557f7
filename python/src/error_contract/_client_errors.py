"""How a call can fail without an answer of the contract."""

from __future__ import annotations

import builtins
import errno
import re
import socket
import ssl
from typing import Optional

from ._errors import Portable
from ._facts import RequestFacts, ResponseFacts


class ClientError(Portable):
    """A failure without a status of the contract. Not an :class:`ApiError`."""


def _code_of(cause: Optional[BaseException]) -> Optional[str]:
    """Find the code of a system error (``ECONNREFUSED``), which httpx wraps."""
    for _ in range(5):
        # Their numbers are those of OpenSSL and of the resolver: another list.
        if cause is None or isinstance(cause, (ssl.SSLError, socket.gaierror)):
            break
        number = getattr(cause, "errno", None)
        if isinstance(number, int) and number in errno.errorcode:
            return errno.errorcode[number]
        cause = cause.__cause__ or cause.__context__
    return None


def _without_frames(cause: BaseException) -> BaseException:
    """Take the frames off: their variables hold the key, and what reports errors shows them."""
    left: list[Optional[BaseException]] = [cause]
    while left:
        each = left.pop()
        if each is not None and each.__traceback__ is not None:
            each.__traceback__ = None
            left += [each.__cause__, each.__context__]
    return cause


class NetworkError(ClientError):
    """No response arrived, or it broke off. It is in ``__cause__`` why."""

    def __init__(self, request: RequestFacts, cause: Optional[BaseException] = None) -> None:
        """Tell what was asked, and why there is no answer."""
        self.request = request
        self.code = _code_of(cause)
        """The system's code if there is one, such as ``ECONNREFUSED``."""
        detail = f": {self.code}" if self.code else ""
        super().__init__(f"No answer from {request.method} {request.url}{detail}")
        self.__cause__ = cause and _without_frames(cause)


class TimeoutError(ClientError, builtins.TimeoutError):
    """The response did not arrive within its time limit. Also Python's own ``TimeoutError``."""

    def __init__(self, request: RequestFacts, timeout: float) -> None:
        """Tell what was asked, and for how many seconds the client waited."""
        self.request = request
        self.timeout = timeout
        super().__init__(f"No answer from {request.method} {request.url} within {timeout:g} s")


class UnexpectedResponseError(ClientError):
    """The request did not fail, but it has no result: not JSON, too long, or a redirect."""

    def __init__(self, response: ResponseFacts, deviation: str) -> None:
        """Tell what was answered, and what is wrong with it."""
        self.response = response
        asked = re.sub(r"^ +", "", f"{response.method} {response.url}")
        super().__init__(f"{asked} answered {response.status}: {deviation}")
