"""A call from its first try to its result, without a connection: both clients run it."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any, Optional, Union, cast

from ._call import Call, Outgoing
from ._client_errors import ClientError, NetworkError, TimeoutError, UnexpectedResponseError
from ._errors import ApiError
from ._facts import RequestFacts, ResponseFacts, shown_url, to_facts
from ._headers import Headers
from ._json import parse_json, text_of
from ._redirect import MOST_REDIRECTS, redirected
from ._response import MAX_ERROR_BYTES, error_from_response
from ._retry import retry_wait

_BODY_TIMEOUT = 5.0


@dataclass(frozen=True)
class Answer:
    """The result of a successful call."""

    data: Any
    """The parsed body; ``None`` if there is none."""
    response: ResponseFacts
    """Status, headers, request id: everything but the body."""


@dataclass(frozen=True)
class Pause:
    """Wait so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Sending:
    """Send one request, and read what comes within these limits."""

    request: Outgoing
    ends: float
    """When the response must be there, on the clock of ``time.monotonic()``."""
    call: Call

    def limits_of(self, status: int) -> tuple[int, float]:
        """Return how long a body may be, and until when it is read.

        The status of a failure is known, and must not be lost with a body that never comes.
        """
        if status < 400:
            return self.call.bounds.max_response_bytes, self.ends
        longest = min(_BODY_TIMEOUT, self.call.bounds.timeout)
        return MAX_ERROR_BYTES, min(self.call.bounds.deadline, time.monotonic() + longest)


@dataclass(frozen=True)
class Received:
    """A response. ``body`` is ``None`` if it did not arrive whole."""

    status: int
    headers: Headers
    body: Optional[bytes] = None
    is_too_long: bool = False


@dataclass(frozen=True)
class Lost:
    """No response, or a result that broke off."""

    cause: Exception
    is_late: bool = False


Action = Union[Sending, Pause]
Reply = Union[Received, Lost, None]
Steps = Generator[Action, Reply, Answer]
Outcome = Union[Answer, ApiError, ClientError]


def _parse(body: bytes, facts: ResponseFacts) -> Any:
    if body == b"" and (facts.status == 204 or facts.method != "GET"):
        return None
    try:
        return parse_json(text_of(body))
    except ValueError:
        raise UnexpectedResponseError(facts, "the body is not JSON") from None


def _outcome_of(reply: Received, facts: ResponseFacts, call: Call) -> Outcome:
    if reply.status >= 400:
        error = error_from_response(
            reply.status,
            reply.headers,
            reply.body,
            method=facts.method,
            url=facts.url,
            tries=facts.tries,
            redirected=facts.redirected,
        )
        return cast(ApiError, error)
    if not 200 <= reply.status < 300:
        raise UnexpectedResponseError(facts, "it has no result")
    if reply.is_too_long or reply.body is None:
        longest = call.bounds.max_response_bytes
        raise UnexpectedResponseError(facts, f"the body is longer than {longest} bytes")
    return Answer(_parse(reply.body, facts), facts)


def _attempt(call: Call, tries: int) -> Generator[Action, Reply, Outcome]:
    """Send a request, and the requests that redirects ask for, within the time limit of one try."""
    seconds = min(call.bounds.timeout, call.bounds.deadline - time.monotonic())
    ends = time.monotonic() + seconds
    sent = call.first
    request = RequestFacts(sent.method, shown_url(sent.url), tries)
    for hops in range(MOST_REDIRECTS + 1):
        reply = yield Sending(sent, ends, call)
        if isinstance(reply, Lost):
            if reply.is_late:
                return TimeoutError(request, seconds)
            return NetworkError(request, reply.cause)
        reply = cast(Received, reply)
        asked = redirected(sent, reply.status, reply.headers)
        known = replace(request, url=shown_url(sent.url))
        facts = to_facts(reply.status, reply.headers, known, redirected=hops > 0)
        if asked is None:
            return _outcome_of(reply, facts, call)
        if isinstance(asked, str) or hops == MOST_REDIRECTS:
            why = asked if isinstance(asked, str) else "it redirects more than 20 times"
            raise UnexpectedResponseError(facts, why)
        sent = asked
    raise AssertionError("the loop ends with its last redirect")


def exchange(call: Call) -> Steps:
    """Send a request until it succeeds or must not be repeated."""
    tries = 0
    while True:
        tries += 1
        outcome = yield from _attempt(call, tries)
        if isinstance(outcome, Answer):
            return outcome
        wait = retry_wait(outcome, call, tries)
        if wait is None:
            raise outcome
        yield Pause(wait)
