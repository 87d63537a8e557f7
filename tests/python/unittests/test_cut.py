"""A connection that ends at each byte: nothing is misread, and a POST is sent once."""

import contextlib
import socket
import struct
import threading

from error_contract import ApiError, ClientError, NetworkError, Retry
from support import KINDS, TableTest, call, each


def _response(status, body):
    head = f"HTTP/1.1 {status} Status\r\ncontent-type: application/json\r\n"
    return f"{head}content-length: {len(body)}\r\nconnection: close\r\n\r\n{body}".encode()


RESULT = _response(200, '{"id":"call_1"}')
FAILURE = _response(409, '{"statusCode":409,"message":"Not in this state","error":"Conflict"}')
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n12345\r\n1\r\n6\r\n0\r\n\r\n"


class CuttingServer:
    """Answers each connection with the first bytes of a response, and ends it."""

    def __init__(self, is_reset):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.is_reset = is_reset
        self.bytes = b""
        self.requests = 0
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self):
        while True:
            peer, _ = self.listener.accept()
            with peer, contextlib.suppress(OSError):
                if not peer.recv(65_536):
                    return
                self.requests += 1
                peer.sendall(self.bytes)
                if self.is_reset:
                    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def close(self):
        """End the thread with a connection that sends nothing."""
        socket.create_connection(self.listener.getsockname()).close()
        self.thread.join()
        self.listener.close()


def _is_right(response, outcome):
    if response is FAILURE:
        return isinstance(outcome, ApiError) and outcome.status_code == 409
    return outcome == ({"id": "call_1"} if response is RESULT else 123456)


class Cut(TableTest):
    """For each position."""

    @each(
        [
            (f"{name}, {kind}", kind, response, is_reset)
            for kind in KINDS
            for name, response, is_reset in (
                ("a result, an end", RESULT, False),
                ("a result, a reset", RESULT, True),
                ("a failure, an end", FAILURE, False),
                ("chunks, an end", CHUNKED, False),
            )
        ]
    )
    def at_each_byte(self, _name, kind, response, is_reset):
        """Compare what a POST ends with, and count the requests."""
        server = CuttingServer(is_reset)
        self.addCleanup(server.close)
        for at in range(len(response) + 1):
            server.bytes, server.requests = response[:at], 0
            try:
                outcome = call(kind, server.url, "POST", "/v1", {}).data
            except (ApiError, ClientError) as error:
                outcome = error
            with self.subTest(at):
                is_lost = isinstance(outcome, NetworkError)
                self.assertTrue(is_lost or _is_right(response, outcome), (outcome, response[:at]))
                self.assertEqual(server.requests, 1)
        self.assertTrue(is_reset or _is_right(response, outcome))

    @each([(kind, kind) for kind in KINDS])
    def of_a_get(self, _name, kind):
        """It is sent again where it was cut."""
        server = CuttingServer(False)
        self.addCleanup(server.close)
        for at in range(0, len(RESULT), 7):
            server.bytes, server.requests = RESULT[:at], 0
            with self.assertRaises(NetworkError):
                call(kind, server.url, "GET", "/v1", client_retry=Retry(max_wait=0.001))
            with self.subTest(at):
                self.assertEqual(server.requests, 3)
