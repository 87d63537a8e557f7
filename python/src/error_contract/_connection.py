"""One request over one connection of its own, with ``http.client``."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import zlib
from contextlib import closing, suppress
from functools import cache
from typing import Optional, Union, cast
from urllib.parse import urlsplit

from ._body_reader import BodyReader, TooLong
from ._exchange import Lost, Received, Sending
from ._headers import Headers
from ._timed_socket import TimedSocket
from ._url import origin_of

_PIECE = 65_536


@cache
def _default_context() -> ssl.SSLContext:
    """Read the certificates of the system once, and only for https."""
    return ssl.create_default_context()


def _connect(host: str, port: int, ends: float) -> socket.socket:
    """Try each address of the host, with its share of the time: the first may be a black hole."""
    error: OSError = OSError("The host has no address")
    found = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
    for at, (family, kind, proto, _, address) in enumerate(found):
        sock = socket.socket(family, kind, proto)
        try:
            share = (ends - time.monotonic()) / (len(found) - at)
            sock.settimeout(max(0.001, share))
            sock.connect(address)
            return sock
        except OSError as cause:
            sock.close()
            error = cause
    raise error


def _open(url: str, ends: float, context: Optional[ssl.SSLContext]) -> socket.socket:
    scheme, host, port = origin_of(urlsplit(url))
    sock = _connect(host, port, ends)
    if scheme == "http":
        return sock
    try:
        sock.settimeout(max(0.001, ends - time.monotonic()))
        return (context or _default_context()).wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise


def _ask(sending: Sending, timed: TimedSocket) -> http.client.HTTPResponse:
    """Send the request, and read the head of its response."""
    request = sending.request
    url = urlsplit(request.url)
    sock = cast(socket.socket, timed)
    connection = http.client.HTTPConnection(url.hostname or "")
    connection.sock = sock
    headers = {"host": url.netloc, "connection": "close", **request.headers}
    # The server may have answered before the end of a body that it does not want.
    with suppress(BrokenPipeError, ConnectionResetError):
        target = f"{url.path}?{url.query}" if url.query else url.path
        connection.request(request.method, target, request.body, headers)
    while True:
        response = http.client.HTTPResponse(sock, method=request.method)
        response.begin()
        if not 100 < response.status < 200:
            return response


def _read(response: http.client.HTTPResponse, reader: BodyReader) -> bytes:
    while True:
        piece = response.read1(_PIECE)
        if not piece:
            break
        reader.feed(piece)
    if response.length:  # read1 does not tell that the rest is lacking
        raise http.client.IncompleteRead(b"", response.length)
    return reader.whole()


def _receive(sending: Sending, timed: TimedSocket) -> Received:
    response = _ask(sending, timed)
    headers = Headers(response.getheaders())
    is_redirect = 300 <= response.status < 400
    if is_redirect:
        return Received(response.status, headers)
    max_bytes, timed.ends = sending.limits_of(response.status)
    reader = BodyReader(headers.get("content-encoding", ""), max_bytes)
    try:
        return Received(response.status, headers, _read(response, reader))
    except TooLong:
        return Received(response.status, headers, is_too_long=True)
    except (OSError, http.client.HTTPException, zlib.error, EOFError, ValueError):
        if response.status < 400:
            raise
        return Received(response.status, headers)


def send(sending: Sending, context: Optional[ssl.SSLContext]) -> Union[Received, Lost]:
    """Send one request, and read its response within the limits."""
    try:
        with closing(_open(sending.request.url, sending.ends, context)) as sock:
            return _receive(sending, TimedSocket(sock, sending.ends))
    except socket.timeout as cause:
        return Lost(cause, is_late=True)
    except (OSError, http.client.HTTPException, zlib.error, EOFError, ValueError) as cause:
        return Lost(cause)
