"""Bodies, read within bounds."""

from __future__ import annotations

import zlib

_GZIP = b"\x1f\x8b"
_ENCODINGS = frozenset(["gzip", "x-gzip", "deflate"])


class TooLong(Exception):
    """A body is longer than it may be."""


class BodyReader:
    """Takes a body piece by piece, and unpacks it. A small one can unpack to gigabytes."""

    def __init__(self, encoding: str, max_bytes: int) -> None:
        """Take the ``Content-Encoding``, and how long the body may be once it is unpacked."""
        is_packed = encoding.strip().lower() in _ENCODINGS
        self._unzip = zlib.decompressobj(47) if is_packed else None
        self._left = max_bytes
        self._max_bytes = self._packed_left = max_bytes
        self._rest = b""
        self._body = bytearray()  # a list would hold more than the bytes of many small pieces

    def feed(self, piece: bytes) -> None:
        """Add a piece as it came; raises :class:`TooLong`, or ``zlib.error``."""
        # What unpacks to nothing, and what follows the packed part, has no end otherwise.
        self._packed_left -= len(piece)
        if self._packed_left < 0:
            raise TooLong
        if self._unzip is None:
            self._add(piece)
        else:
            self._rest = self._unpack(self._rest + piece)

    def _unpack(self, packed: bytes) -> bytes:
        """Unpack each part of gzip (RFC 1952, 2.2); return a byte that may begin the next one."""
        while packed and self._unzip:
            if self._unzip.eof:
                if not packed.startswith(_GZIP):
                    return packed if packed == _GZIP[:1] else b""
                self._unzip = zlib.decompressobj(47)
            self._add(self._unzip.decompress(packed, self._left + 1))
            packed = self._unzip.unused_data
        return b""

    def _add(self, unpacked: bytes) -> None:
        self._left -= len(unpacked)
        if self._left < 0:
            raise TooLong
        self._body += unpacked

    def whole(self) -> bytes:
        """Return the body; an ``EOFError`` if it ended in the middle of what was packed."""
        if self._unzip and self._packed_left < self._max_bytes and not self._unzip.eof:
            raise EOFError("the connection lost the end of the body")
        return bytes(self._body)
