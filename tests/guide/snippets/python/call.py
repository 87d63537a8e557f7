"""Calls an API that keeps the error contract. Python 3.9 or later, nothing to install."""

import json
import os
import random
import re
import socket
import time
from collections import namedtuple
from http.client import BadStatusLine, IncompleteRead
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

Answer = namedtuple("Answer", "status headers data")
NOT_JSON = (json.JSONDecodeError, UnicodeDecodeError, RecursionError)


def setting(name):
    """Without it every request would get a 401 that does not say why."""
    if not os.environ.get(name):
        raise RuntimeError(f"{name} is not set")
    return os.environ[name]


class ApiError(Exception):
    """A request that failed. `status` is None where no answer came."""

    def __init__(self, status, messages, request_id=None, retry_after=None):
        super().__init__("; ".join(messages))
        self.status, self.messages = status, messages
        self.request_id, self.retry_after = request_id, retry_after


class NoAnswer(ApiError):
    """Nobody listens, or the connection broke."""


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None  # urllib would send the key on to whoever it leads to


OPENER = build_opener(NoRedirect)


def failure(answer):
    """The status line decides. The body is the contract's, or that of a proxy on the way."""
    try:
        message = json.loads(answer.read(65_536))["message"]
    except (*NOT_JSON, LookupError, TypeError, OSError, IncompleteRead):
        message = None  # HTML, or nothing
    message = message or f"The service answered {answer.code}"
    found = message if isinstance(message, list) else [message]
    messages = [str(one).removeprefix("Validation failed: ") for one in found]
    seconds = answer.headers.get("Retry-After", "")
    retry_after = float(seconds) if re.fullmatch("[0-9]+", seconds) else None
    return ApiError(answer.code, messages, answer.headers.get("X-Request-Id"), retry_after)


def send(request, timeout):
    try:
        with OPENER.open(request, timeout=timeout) as answer:
            text = answer.read()
        has_end = answer.status == 204 or answer.chunked or answer.length is not None
        if not text and not has_end:
            raise IncompleteRead(text)  # a head that was cut, which Python takes for a whole one
        return Answer(answer.status, answer.headers, json.loads(text) if text else None)
    except HTTPError as answer:
        if answer.code == 304:
            return Answer(304, answer.headers, None)
        raise failure(answer) from None
    except NOT_JSON as cause:
        raise ApiError(answer.status, ["The answer is not JSON"]) from cause
    except (OSError, BadStatusLine, IncompleteRead) as cause:
        if isinstance(getattr(cause, "reason", cause), socket.timeout):
            raise ApiError(None, ["No answer in time"]) from cause
        raise NoAnswer(None, ["No answer"]) from cause


def wait_before_next(error, attempt, is_repeatable, max_wait):
    """None where another try could act twice, would not help, or is too far away."""
    may_help = error.status in (502, 503, 504) or isinstance(error, NoAnswer)
    if error.status != 429 and not (is_repeatable and may_help):
        return None
    wait = error.retry_after if error.status in (429, 503) else None
    if wait is None:
        wait = random.uniform(0, min(max_wait, 0.5 * 2**attempt))
    return wait if wait <= max_wait else None


def call(
    method, path, body=None, headers=None, idempotency_key=None, tries=3, timeout=30, max_wait=20
):
    """Answers with status, headers and parsed body, or raises an ApiError."""
    sent = {"Authorization": "Bearer " + setting("API_KEY"), **(headers or {})}
    if body is not None:
        sent["Content-Type"] = "application/json"
    if idempotency_key is not None:
        sent["Idempotency-Key"] = idempotency_key
    data = None if body is None else json.dumps(body).encode()
    request = Request(setting("API_URL") + path, data, sent, method=method)
    is_repeatable = method in ("GET", "PUT", "DELETE") or idempotency_key is not None
    for attempt in range(tries):
        try:
            return send(request, timeout)
        except ApiError as error:
            wait = wait_before_next(error, attempt, is_repeatable, max_wait)
            if wait is None or attempt + 1 == tries:
                raise
        time.sleep(wait)
