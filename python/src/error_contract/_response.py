"""From a response to the error that the server threw."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, Optional, Union

from ._errors import ApiError, error_of
from ._facts import Form, RequestFacts, to_facts
from ._foreign import foreign_messages
from ._headers import Headers, HeaderSource
from ._json import is_list, is_object, is_text, parse_json, text_of

Body = Union[bytes, bytearray, str, None]

MAX_ERROR_BYTES = 65_536
"""Longer bodies of failures are not read: one of the contract is far smaller."""

_PREFIX = "Validation failed: "
_NOT_JSON = object()
_LINE = re.compile(r"(?![<{\[])\S[^\r\n]{0,199}\s*")


class _Told(NamedTuple):
    form: Form
    messages: list[str]
    fields: bool = False


def _text_of(body: Body) -> Optional[str]:
    if body is None or len(body) > MAX_ERROR_BYTES:
        return None
    return body.removeprefix("\ufeff") if isinstance(body, str) else text_of(body)


def _is_body(value: object) -> bool:
    """Whether a value has the keys of the contract. A later version may have more."""
    if not is_object(value):
        return False
    status, message = value.get("statusCode"), value.get("message")
    is_status = isinstance(status, (int, float)) and not isinstance(status, bool)
    is_messages = is_list(message) and len(message) > 0 and all(map(is_text, message))
    return (
        is_status
        and status in range(400, 600)
        and (is_text(message) or is_messages)
        and is_text(value.get("error"))
    )


def _told_by_contract(status: int, message: Union[str, list[str]]) -> _Told:
    if status not in (400, 422):
        return _Told("contract", message if isinstance(message, list) else [message])
    if isinstance(message, list):
        return _Told("contract", message, True)
    is_prefixed = message.startswith(_PREFIX) and message != _PREFIX
    return _Told("contract", [message[len(_PREFIX) :] if is_prefixed else message], is_prefixed)


def _read(status: int, text: Optional[str], value: Any, content_type: str) -> _Told:
    if _is_body(value):
        return _told_by_contract(status, value["message"])
    is_plain = re.match(r"(?i)text/plain|$", content_type) is not None
    is_line = value is _NOT_JSON and is_plain and _LINE.fullmatch(text or "") is not None
    messages = foreign_messages((text or "").strip() if is_line else value)
    is_problem = content_type.lower().startswith("application/problem+json")
    form: Form = "problem" if is_problem else "other"
    if not messages:
        return _Told(form, [])
    told = _told_by_contract(status, messages if len(messages) > 1 else messages[0])
    return told._replace(form=form)


def _deviation_of(text: Optional[str], value: Any, status: int) -> Optional[str]:
    if text is None:
        return "the body is not complete"
    if text == "":
        return "the body is empty"
    if value is _NOT_JSON:
        return "the body is not JSON"
    if not _is_body(value) or len(value) > 3:
        return "the body is JSON of another shape"
    return None if value["statusCode"] == status else "the body has another statusCode"


def _printable(text: str) -> str:
    """Replace what is no character: half of a surrogate pair cannot be printed."""
    return text.encode("utf-8", "replace").decode("utf-8")


def error_from_response(
    status: int,
    headers: HeaderSource,
    body: Body,
    *,
    method: str = "",
    url: str = "",
    tries: int = 1,
    redirected: bool = False,
) -> Optional[ApiError]:
    """Turn the response to a failed request into the error that the server threw.

    ``None`` if the status is below 400. The status decides, even against the body. A response that
    breaks the contract keeps its status: its messages are those of a problem (RFC 9457) or of
    another common form, or say what is wrong with it, as ``error.response.form`` and
    ``error.response.deviation`` do. ``body`` is ``None`` where it did not arrive whole. Never
    raises for what a server can send.
    """
    if status < 400:
        return None
    known = headers if isinstance(headers, Headers) else Headers(headers)
    text = _text_of(body)
    try:
        value = parse_json(text or "")
    except ValueError:
        value = _NOT_JSON
    deviation = _deviation_of(text, value, status)
    told = _read(status, text, value, known.get("content-type", ""))
    facts = to_facts(
        status,
        known,
        RequestFacts(method, url, tries),
        redirected=redirected,
        form=told.form,
        deviation=deviation,
    )
    messages = told.messages or [f"The service answered {status}, and {deviation}"]
    sent = 500 if status > 599 else status
    return error_of(sent, [_printable(each) for each in messages], facts, told.fields)
