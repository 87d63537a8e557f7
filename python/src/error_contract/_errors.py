"""The errors of the contract, with the names that they have in TypeScript."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional, Union

from ._facts import ResponseFacts
from ._headers import Headers
from ._status import status_name

Messages = Union[str, Sequence[str], None]


def _revive(cls: type[Exception], args: tuple[Any, ...], state: dict[str, Any]) -> Exception:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class Portable(Exception):
    """An error that can be pickled and copied, whatever its constructor takes."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave the constructor out."""
        return _revive, (type(self), self.args, self.__dict__.copy())


class ApiError(Portable):
    """A failed request: a status, and one or more messages. The base of every error below.

    Raised for what a service answered with a status from 400 to 599 (WIRE.md).
    """

    def __init__(
        self,
        status_code: int,
        message: Messages = None,
        *,
        response: Optional[ResponseFacts] = None,
    ) -> None:
        """Make the error of a status from 400 to 599; any other is a ``ValueError``."""
        if not 400 <= status_code <= 599:
            raise ValueError("The status of an ApiError is an integer from 400 to 599.")
        self.status_code = status_code
        """The HTTP status."""
        self.error = status_name(status_code)
        """The short HTTP name of the status."""
        given = [message] if isinstance(message, str) else list(message or ())
        self.messages: tuple[str, ...] = tuple(given) or (self.error,)
        """One message or more, without the prefix ``Validation failed: ``."""
        self.message = "; ".join(self.messages)
        """All messages as one text."""
        self.response = response
        """The response; ``None`` if the error was made here."""
        super().__init__(self.message)

    @property
    def headers(self) -> Headers:
        """The headers of the response, by name in any case."""
        return self.response.headers if self.response else Headers()

    def __str__(self) -> str:
        """Return the message."""
        return self.message


class _OfStatus(ApiError):
    _status = 500

    @classmethod
    def by_status(cls) -> dict[int, type[_OfStatus]]:
        """Return the classes that have a status of their own."""
        return {each._status: each for each in cls.__subclasses__()}

    def __init__(
        self, message: Messages = None, *, response: Optional[ResponseFacts] = None
    ) -> None:
        super().__init__(self._status, message, response=response)


class BadRequestError(_OfStatus):
    """400: what was sent is wrong."""

    _status = 400


class ValidationError(BadRequestError):
    """400, or 422 in some services: fields are invalid. There is one message for each."""

    def __init__(
        self,
        message: Messages = None,
        *,
        status_code: int = 400,
        response: Optional[ResponseFacts] = None,
    ) -> None:
        """Make the error of one message for each field."""
        if status_code not in (400, 422):
            raise ValueError("The status of a ValidationError is 400 or 422.")
        ApiError.__init__(self, status_code, message, response=response)
        if len(self.messages) == 1:
            self.message = f"Validation failed: {self.messages[0]}"


class UnauthorizedError(_OfStatus):
    """401: the API key is missing, malformed, revoked or expired."""

    _status = 401


class ForbiddenError(_OfStatus):
    """403: the key is right, but it may not do this."""

    _status = 403


class NotFoundError(_OfStatus):
    """404: there is no such resource, or it belongs to somebody else."""

    _status = 404


class ConflictError(_OfStatus):
    """409: the current state forbids it."""

    _status = 409


class UnprocessableEntityError(_OfStatus):
    """422: well formed, but it refers to something that cannot be used."""

    _status = 422


class TooManyRequestsError(_OfStatus):
    """429: nothing was done. ``response.retry_after`` says how long to wait, in seconds."""

    _status = 429


class InternalServerError(_OfStatus):
    """500: the service failed. The request may or may not have taken effect."""

    _status = 500


_CLASSES = _OfStatus.by_status()


def error_of(status: int, message: Messages, response: ResponseFacts, fields: bool) -> ApiError:
    """Make the error of the class that the server threw; with ``fields`` a ValidationError."""
    if fields:
        return ValidationError(message, status_code=status, response=response)
    cls = _CLASSES.get(status)
    if cls is None:
        return ApiError(status, message, response=response)
    return cls(message, response=response)
