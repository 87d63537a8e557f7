"""A socket as ``http.client`` reads it, within one time limit."""

from __future__ import annotations

import http.client
import io
import socket
import time
from typing import Any, Optional


class _Reader(io.BufferedReader):
    """Reads lines that are whole: ``http.client`` takes a cut head for one that ends there.

    It stays open, as a response that is dropped (103) would close it for the next one.
    """

    def readline(self, size: Optional[int] = -1) -> bytes:
        """Read a line; where the connection ends before its end, the response broke off."""
        line = super().readline(size)
        if not line.endswith(b"\n") and len(line) != size:
            raise http.client.IncompleteRead(line)
        return line

    def close(self) -> None:
        """Leave the closing to whoever opened the socket."""


class TimedSocket(io.RawIOBase):
    """A socket whose reads and writes together end at one time.

    The timeout of a socket begins anew with each byte, so a server that drips would never end it.
    """

    def __init__(self, sock: socket.socket, ends: float) -> None:
        """Take the socket, and the time on the clock of ``time.monotonic()``."""
        self._sock = sock
        self.ends = ends
        self._reader = _Reader(self)

    def _arm(self) -> None:
        left = self.ends - time.monotonic()
        if left <= 0:
            raise socket.timeout("timed out")
        self._sock.settimeout(left)

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what is there, within the time that is left."""
        self._arm()
        return self._sock.recv_into(buffer)

    def sendall(self, data: bytes) -> None:
        """Send all of it, within the time that is left."""
        rest = memoryview(data)
        while rest:
            self._arm()  # sendall of TLS would begin anew with each of its records
            rest = rest[self._sock.send(rest) :]

    def makefile(self, *_mode: Any) -> io.BufferedIOBase:
        """Return the reader."""
        # One for all responses: it may hold the bytes of the next one.
        return self._reader
