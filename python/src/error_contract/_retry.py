"""What is sent again, and after how long."""

from __future__ import annotations

import errno
import http.client
import math
import random
import re
import socket
import ssl
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional, Union, cast

from ._client_errors import ClientError, NetworkError
from ._errors import ApiError

if TYPE_CHECKING:
    from ._call import Call

RetryWhen = Callable[[Union[ApiError, ClientError], int], Optional[bool]]

_FIRST_BACKOFF = 0.5

_PASSING = frozenset(
    [
        errno.ECONNREFUSED,
        errno.ECONNRESET,
        errno.ECONNABORTED,
        errno.EPIPE,
        errno.ETIMEDOUT,
        errno.ENETUNREACH,
        errno.ENETDOWN,
        errno.ENETRESET,
        errno.EHOSTUNREACH,
        errno.EHOSTDOWN,
    ]
)

# What httpx says of a connection that ended: it has no class of its own.
_ENDED = re.compile(r"disconnected|closed connection|connection lost", re.IGNORECASE)


@dataclass(frozen=True)
class Retry:
    """How often and how long a request is repeated. ``None``: as the client has it, or as usual."""

    limit: Optional[int] = None
    """How many times at most, after the first; 2 if nothing else is said."""
    max_wait: Optional[float] = None
    """The longest wait before a try, in seconds; 20 if nothing else is said."""
    total: Optional[float] = None
    """The longest time for all tries and waits together, in seconds; 60 if nothing else is said."""
    when: Optional[RetryWhen] = None
    """Asked after each failed try, with the error and the number of tries so far.

    ``True`` sends the request again, even one that may have taken effect, ``False`` does not, and
    ``None`` leaves it to the client; anything else is a ``TypeError``. The limits above stay.
    """


def _can_pass(cause: Optional[BaseException]) -> bool:
    """Whether the cause of a lost request can pass by waiting.

    A wrong certificate, a host that does not exist and bytes that are no HTTP stay.
    """
    for _ in range(5):
        if cause is None:
            return False
        if isinstance(cause, socket.gaierror):
            return cause.errno == socket.EAI_AGAIN
        if isinstance(cause, (http.client.IncompleteRead, ssl.SSLEOFError, ConnectionError)):
            return True
        if isinstance(cause, ssl.SSLError):
            return False
        if isinstance(cause, OSError) and cause.errno is not None:
            return cause.errno in _PASSING
        if _ENDED.search(str(cause)[:1000]):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def _may_repeat(error: Union[ApiError, ClientError], call: Call) -> bool:
    """Whether another try may help and cannot act twice."""
    if isinstance(error, ApiError):
        response = error.response
        # A 429 says that nothing was done. After a redirect it says so of the second request only.
        if error.status_code == 429:
            return call.is_repeatable or not (response and response.redirected)
        return call.is_repeatable and error.status_code in (502, 503, 504)
    is_lost = isinstance(error, NetworkError) and _can_pass(error.__cause__)
    return call.is_repeatable and is_lost


def _is_wanted(error: Union[ApiError, ClientError], call: Call, tries: int) -> bool:
    when = cast(Optional[Callable[..., object]], call.bounds.retry_when)
    wanted = when(error, tries) if when else None
    if wanted is None:
        return _may_repeat(error, call)
    if not isinstance(wanted, bool):
        # The coroutine of an async function would count as True, and a POST would act twice.
        raise TypeError("Retry.when returns True, False or None, and is no async function.")
    return wanted


def _asked_wait(error: Union[ApiError, ClientError]) -> Optional[float]:
    """502 and 504 come from a proxy, which does not know when the service is back."""
    if not isinstance(error, ApiError) or error.status_code not in (429, 503):
        return None
    return error.response.retry_after if error.response else None


def retry_wait(error: Union[ApiError, ClientError], call: Call, tries: int) -> Optional[float]:
    """Return how long to wait before the next try, in seconds.

    ``None`` if there must be none: it could act twice, it would not help, the caller forbids it, or
    the server asks for too long a wait.
    """
    if tries > call.bounds.retry_limit or not _is_wanted(error, call, tries):
        return None
    wait = _asked_wait(error)
    if wait is None:
        # Full jitter: clients that failed together do not come back together.
        bound = min(call.bounds.max_wait, math.ldexp(_FIRST_BACKOFF, min(tries - 1, 64)))
        wait = random.uniform(0, bound)
    is_bounded = wait <= call.bounds.max_wait and time.monotonic() + wait < call.bounds.deadline
    return wait if is_bounded else None
