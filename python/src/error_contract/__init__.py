"""The errors of an API that keeps the error contract, as exceptions, and a client that raises them.

Every failed request of such an API answers ``{"statusCode": ..., "message": ..., "error": ...}``.
"""

from ._call import CallOptions
from ._client import Client
from ._client_errors import ClientError, NetworkError, TimeoutError, UnexpectedResponseError
from ._errors import (
    ApiError,
    BadRequestError,
    ConflictError,
    ForbiddenError,
    InternalServerError,
    NotFoundError,
    TooManyRequestsError,
    UnauthorizedError,
    UnprocessableEntityError,
    ValidationError,
)
from ._exchange import Answer
from ._facts import Form, RateLimit, RequestFacts, ResponseFacts
from ._field_errors import field_errors
from ._headers import Headers
from ._of_libraries import error_of, raise_for_error
from ._response import error_from_response
from ._retry import Retry
from ._version import __version__
from .e164 import is_e164

__all__ = [
    "Answer",
    "ApiError",
    "BadRequestError",
    "CallOptions",
    "Client",
    "ClientError",
    "ConflictError",
    "ForbiddenError",
    "Form",
    "Headers",
    "InternalServerError",
    "NetworkError",
    "NotFoundError",
    "RateLimit",
    "RequestFacts",
    "ResponseFacts",
    "Retry",
    "TimeoutError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "ValidationError",
    "__version__",
    "error_from_response",
    "error_of",
    "field_errors",
    "is_e164",
    "raise_for_error",
]
