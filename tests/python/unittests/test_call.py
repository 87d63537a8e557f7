"""What is sent, what is refused, and what is never shown."""

import contextlib
import copy
import errno
import gzip
import pickle
import re
import socket
import ssl
import threading
import time
import traceback
from datetime import date, datetime, timezone
from unittest import mock

import error_contract
from error_contract import ApiError, Client, NetworkError, Retry, error_from_response, error_of
from error_contract._body_reader import BodyReader
from error_contract._exchange import Received
from error_contract._headers import Headers
from support import KINDS, TableTest, call, each, need

BASE = "https://api.example/v1"


def ends_at_once(test):
    """Listen for one connection, read its request and close it; return the port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def end():
        with listener, listener.accept()[0] as peer:
            peer.recv(65_536)

    thread = threading.Thread(target=end)
    thread.start()
    test.addCleanup(thread.join)
    return listener.getsockname()[1]


def sent_by(method, path, body=None, base=BASE, settings=None, **options):
    """Make a call, and return the request that goes to the connection."""
    reply = Received(200, Headers(), b"{}")
    with mock.patch("error_contract._client.send", return_value=reply) as send:
        Client(base, api_key="id:s3cret", **(settings or {})).request(method, path, body, **options)
    return send.call_args[0][0].request


class Urls(TableTest):
    """Paths and queries."""

    @each(
        [
            ("/agents", {}, "/v1/agents"),
            ("agents?a=b#c", {}, "/v1/agents?a=b"),
            ("/agents", {"a": ["b", "c"], "d": None, "e": True}, "/v1/agents?a=b&a=c&e=true"),
            (
                "/a",
                {"at": datetime(2026, 1, 2, tzinfo=timezone.utc)},
                "/v1/a?at=2026-01-02T00%3A00%3A00Z",
            ),
            ("/a", {"at": date(2026, 1, 2), "b": 1.5}, "/v1/a?at=2026-01-02&b=1.5"),
            ("/a b/é%2F", {"q": "a b&c"}, "/v1/a%20b/%C3%A9%2F?q=a+b%26c"),
            ("/a\r\nX: y", {}, "/v1/a%0D%0AX:%20y"),
            ("https://api.example/other?page=2", {}, "/other?page=2"),
            ("https://API.example:443/other", {}, "/other"),
            ("", {}, "/v1/"),
            ("a@b.example/c", {}, "/v1/a@b.example/c"),
            ("a:b/c?d=//e", {}, "/v1/a:b/c?d=//e"),
        ]
    )
    def joins(self, path, query, expected):
        """Join them to the base."""
        self.assertEqual(sent_by("GET", path, query=query).url, f"https://api.example{expected}")

    @each(
        [
            (path,)
            for path in (
                "//evil.example/a",
                "https://evil.example/a",
                "http://api.example/a",
                "https://api.example:444/a",
                "https://api.example@evil.example/a",
                "https://api.example.evil.example/a",
                "https:\\\\evil.example/a",
                "\\\\evil.example",
                "https://u:p@api.example/a",
                "https://[",
                "../admin",
                "agents/..",
                "agents/%2e%2E/x",
                "./a",
            )
        ]
    )
    def refuses(self, path):
        """Go to no other origin, and to no other route than an id was put into."""
        with self.assertRaises(ValueError):
            sent_by("GET", path)

    @each([(it,) for it in ("api.example", "ftp://a", "http://", "http://a:b@c", "http://a:x", "")])
    def refuses_base(self, base):
        """Take http and https alone, and show nothing of it."""
        with self.assertRaises(ValueError) as raised:
            Client(base)
        self.assertNotIn("a:b", str(raised.exception))


class Options(TableTest):
    """Options that are wrong are told where they are given."""

    @each(
        [
            (
                "a name",
                {"timout": 1},
                TypeError,
                "timout is not an option of this call; did you mean timeout",
            ),
            ("another name", {"idempotencyKey": "a"}, TypeError, "did you mean idempotency_key"),
            (
                "a strange name",
                {"x": 1},
                TypeError,
                "x is not an option of this call (query, headers,",
            ),
            ("a time", {"timeout": "5s"}, ValueError, "timeout must be a number"),
            ("no time", {"timeout": 0}, ValueError, "timeout must be a number from 0.001 to"),
            ("ages", {"timeout": 1e10}, ValueError, "timeout must be a number from 0.001 to 2147"),
            ("a rule that is none", {"retry": Retry(when=5)}, TypeError, "Retry.when is a func"),
            ("an endless time", {"timeout": float("inf")}, ValueError, "timeout must be"),
            ("a count", {"retry": -1}, ValueError, "retry.limit must be a number from 0 to"),
            ("a rule", {"retry": "often"}, TypeError, "retry is a number, or a Retry"),
            ("a header", {"headers": {"x-a": 1}}, ValueError, "The header 'x-a' is a text"),
            ("a broken header", {"headers": {"x-a": "s3cret\r\nb"}}, ValueError, "'x-a' is a text"),
            (
                "a name of a header",
                {"headers": {"x a": "s3cret"}},
                ValueError,
                "characters that HTTP",
            ),
            ("a host", {"headers": {"Host": "evil"}}, ValueError, "'Host' is not yours to set"),
            ("a query", {"query": {"a": {"b": "s3cret"}}}, TypeError, "query['a'] is a text"),
            ("a key", {"idempotency_key": "s3cret\n"}, ValueError, "'idempotency-key' is a text"),
        ]
    )
    def refuses(self, _name, options, error, sentence):
        """Name the option, and never its value."""
        with self.assertRaises(error) as raised:
            sent_by("GET", "/", **options)
        self.assertIn(sentence, str(raised.exception))
        self.assertNotIn("s3cret", str(raised.exception))

    def test_of_the_client(self):
        """An unknown one is Python's own error."""
        with self.assertRaises(TypeError):
            Client(BASE, apikey="a")
        with self.assertRaises(ValueError) as raised:
            Client(BASE, api_key="s3cret\n")
        self.assertNotIn("s3cret", str(raised.exception))
        for body in ({1, 2}, float("nan"), object()):
            with self.assertRaises(TypeError):
                sent_by("POST", "/", body)
        with self.assertRaises(ValueError):
            sent_by("GET", "/", {})
        with self.assertRaises(ValueError):
            sent_by("TRACE", "/")

    def test_headers(self):
        """Later ones win, and None leaves one out."""
        settings = {"headers": {"X-A": "1", "X-B": "1", "Accept": None}}
        headers = sent_by("GET", "/", settings=settings, headers={"x-a": "2", "X-b": None}).headers
        self.assertEqual(headers["x-a"], "2")
        self.assertNotIn("x-b", headers)
        self.assertNotIn("accept", headers)
        self.assertEqual(headers["authorization"], "Bearer id:s3cret")

    def test_bytes_are_sent_as_they_are(self):
        """A form, a file: the caller says what it is."""
        request = sent_by("POST", "/", b"a,b", headers={"content-type": "text/csv"})
        self.assertEqual((request.body, request.headers["content-type"]), (b"a,b", "text/csv"))


class Secrets(TableTest):
    """The key is shown by nothing that is logged."""

    def test_nothing_shows_the_key(self):
        """No repr, message or traceback."""
        client = Client("http://127.0.0.1:1", api_key="id:s3cret", headers={"x-a": "s3cret"})
        shown = [repr(client), str(client), repr(sent_by("GET", "/"))]
        try:
            client.post("/a", {"password": "s3cret"}, query={"q": "s3cret"}, retry=0)
        except NetworkError as error:
            shown += [repr(error), str(error), repr(error.request)]
            shown += traceback.format_exception(type(error), error, error.__traceback__)
        headers = {"set-cookie": "s3cret", "x-request-id": "a"}
        error = error_from_response(
            404, headers, b'{"data":"s3cret"}', url="http://a:s3cret@b/?s3cret"
        )
        shown += [repr(error), str(error), repr(error.response), repr(error.headers)]
        lines = [line for line in "".join(shown).split("\n") if "client.post(" not in line]
        self.assertNotIn("s3cret", "\n".join(lines))
        self.assertEqual(error.headers["Set-Cookie"], "s3cret")

    @each([(kind, kind) for kind in KINDS])
    def with_variables(self, _name, kind):
        """What reports errors shows the variables of each frame, too."""
        need(kind)
        url = f"http://127.0.0.1:{ends_at_once(self)}"
        key = "".join(["s3", "cret"])  # or it would be in the lines of this test
        shown = ""
        try:
            call(kind, url, "GET", "/", api_key=key, client_retry=0)
        except NetworkError as error:  # assertRaises clears the frames
            told = traceback.TracebackException.from_exception(error, capture_locals=True)
            shown = "".join(told.format())
        self.assertIn("raise outcome", shown)
        self.assertNotIn(f"Bearer {key}", shown)


class Errors(TableTest):
    """Errors as Python has them."""

    def test_can_be_copied_and_pickled(self):
        """Between processes, such as those of a queue."""
        failed = error_from_response(
            400, {"a": "b"}, b'{"statusCode":400,"message":["a is","b is"],"error":"x"}'
        )
        facts = error_contract.RequestFacts("GET", "http://a", 2)
        for error in (
            failed,
            ApiError(418, "teapot"),
            error_contract.TimeoutError(facts, 1.5),
            NetworkError(facts, ConnectionRefusedError(111, "no")),
            error_contract.UnexpectedResponseError(failed.response, "why"),
        ):
            for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
                self.assertEqual((type(twin), str(twin)), (type(error), str(error)))
                self.assertEqual(vars(twin).keys(), vars(error).keys())

    def test_made_by_hand(self):
        """For tests of a caller."""
        error = error_contract.NotFoundError("Agent not found")
        self.assertEqual(
            (error.status_code, error.error, str(error)), (404, "Not Found", "Agent not found")
        )
        one = error_contract.ValidationError("a is required", status_code=422)
        self.assertEqual(
            (one.message, one.messages), ("Validation failed: a is required", ("a is required",))
        )
        self.assertIsInstance(one, error_contract.BadRequestError)
        self.assertIsInstance(
            error_contract.TimeoutError(error_contract.RequestFacts(), 1), TimeoutError
        )
        for status in (200, 399, 600):
            with self.assertRaises(ValueError):
                ApiError(status)

    @each(
        [
            ("a body that nests", b"[" * 60_000, "the body is not JSON"),
            (
                "no JSON of a standard",
                b'{"statusCode":NaN,"message":"a","error":"b"}',
                "the body is not JSON",
            ),
            ("a huge number", b'{"statusCode":' + b"9" * 60_000 + b"}", None),
            ("half a pair", b'{"statusCode":409,"message":"\\ud800","error":"b"}', None),
            ("no UTF-8", b'{"statusCode":409,"message":"\xff","error":"b"}', None),
            ("65 kB", b" " * 65_537, "the body is not complete"),
            ("a lost body", None, "the body is not complete"),
            ("nothing", "", "the body is empty"),
            (
                "another status",
                '{"statusCode":404,"message":"a","error":"b"}',
                "the body has another statusCode",
            ),
            (
                "true as a status",
                '{"statusCode":true,"message":"a","error":"b"}',
                "the body is JSON of another shape",
            ),
            (
                "a fourth key",
                '{"statusCode":409,"message":"a","error":"b","code":1}',
                "the body is JSON of another shape",
            ),
            ("null", "null", "the body is JSON of another shape"),
        ]
    )
    def of_hostile_bodies(self, _name, body, deviation):
        """Keep the status, and have a message that can be printed."""
        error = error_from_response(409, {}, body)
        self.assertEqual((type(error).__name__, error.status_code), ("ConflictError", 409))
        if deviation:
            self.assertEqual(error.response.deviation, deviation)
        error.message.encode("utf-8")

    def test_a_byte_order_mark(self):
        """It is no part of the text, to fetch."""
        body = '\ufeff{"statusCode":409,"message":"a","error":"b"}'
        for each_body in (body, body.encode()):
            error = error_from_response(409, {}, each_body)
            self.assertEqual((error.message, error.response.deviation), ("a", None))

    def test_codes_are_those_of_the_system(self):
        """OpenSSL and the resolver have numbers of their own."""
        facts = error_contract.RequestFacts("GET", "http://a")
        for cause, code in [
            (ssl.SSLCertVerificationError(1, "certificate verify failed"), None),
            (socket.gaierror(8, "not known"), None),
            (ConnectionRefusedError(errno.ECONNREFUSED, "no"), "ECONNREFUSED"),
        ]:
            self.assertEqual(NetworkError(facts, cause).code, code)

    def test_of_other_statuses(self):
        """A success is none, and what is beyond 599 is a 500."""
        self.assertIsNone(error_from_response(304, {}, None))
        error = error_from_response(999, {}, "<html>")
        self.assertEqual((error.status_code, error.response.status), (500, 999))

    def test_error_of_takes_everything(self):
        """What is no failed response gives no error."""

        class Raises:
            status_code = 409

            @property
            def headers(self):
                raise RuntimeError

            def iter_bytes(self, _size):
                raise RuntimeError

        for value in (
            None,
            404,
            "a",
            object(),
            RuntimeError("a"),
            ConnectionError(),
            type("A", (), {"status": "404"}),
            type("Closed", (Exception,), {"code": 1006})(),
        ):
            self.assertIsNone(error_of(value))
        self.assertEqual(error_of(Raises()).status_code, 409)
        mine = error_contract.NotFoundError()
        self.assertIs(error_of(mine), mine)


def _endless(peer, head, piece):
    """Send pieces until nobody reads them."""
    with contextlib.suppress(OSError):
        peer.sendall(head)
        while True:
            peer.sendall(piece)


class Bodies(TableTest):
    """Bodies without an end that look short once they are unpacked."""

    @each(
        [
            ("after the end of gzip", gzip.compress(b"{}"), b"a" * 65_536),
            ("nothing packed", gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff" * 10_000),
        ]
    )
    def end(self, _name, start, piece):
        """Give up after as many bytes as the body may have."""
        listener = socket.create_server(("127.0.0.1", 0))
        head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + start

        def answer():
            with listener, listener.accept()[0] as peer:
                peer.recv(65_536)
                _endless(peer, head, piece)

        thread = threading.Thread(target=answer)
        thread.start()
        client = Client(
            f"http://127.0.0.1:{listener.getsockname()[1]}", max_response_bytes=1_000_000
        )
        with self.assertRaises(error_contract.UnexpectedResponseError) as raised:
            client.get("/", timeout=60)
        thread.join()
        self.assertIn("longer than 1000000 bytes", str(raised.exception))

    def test_parts_of_gzip(self):
        """A body may have several (RFC 1952, 2.2), however the bytes come."""
        packed = gzip.compress(b'{"a":') + gzip.compress(b"1}")
        for at in range(len(packed)):
            reader = BodyReader("gzip", 1000)
            reader.feed(packed[:at])
            reader.feed(packed[at:])
            self.assertEqual(reader.whole(), b'{"a":1}')
        reader = BodyReader("gzip", 1000)
        reader.feed(packed[:-1])
        self.assertRaises(EOFError, reader.whole)

    def test_messages_are_read_in_linear_time(self):
        """Whatever a server puts into them."""
        for text in (
            '"' * 60_000,
            '\\"' * 30_000,
            "a" * 60_000,
            '"a' * 30_000,
            "a: " * 20_000,
            " " * 60_000,
        ):
            begin = time.monotonic()
            error = error_contract.ValidationError([text])
            error_contract.field_errors(error)
            error_contract.field_errors(error, ["a"])
            self.assertLess(time.monotonic() - begin, 5)


def _request_from(peer):
    """Read a small request: its head and its body may come apart."""
    text = peer.recv(65_536)
    length = re.search(rb"content-length: (\d{1,3})\r", text, re.IGNORECASE)
    while length and len(text.partition(b"\r\n\r\n")[2]) < int(length[1]):
        text += peer.recv(65_536)
    return text


class Wire(TableTest):
    """Bytes on a socket."""

    def _serve(self, *pieces):
        listener = socket.create_server(("127.0.0.1", 0))
        seen = []

        def answer():
            with listener, listener.accept()[0] as peer:
                seen.append(_request_from(peer))
                for piece in pieces:
                    peer.sendall(piece)

        thread = threading.Thread(target=answer)
        thread.start()
        self.addCleanup(thread.join)
        return f"http://127.0.0.1:{listener.getsockname()[1]}", seen

    def test_the_request(self):
        """One that any server reads."""
        url, seen = self._serve(b"HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}")
        Client(url, api_key="id:key").post("/v1/agents", {"name": "Ána"}, idempotency_key="k")
        head, _, body = seen[0].partition(b"\r\n\r\n")
        self.assertTrue(head.startswith(b"POST /v1/agents HTTP/1.1\r\n"))
        self.assertEqual(body, b'{"name": "\\u00c1na"}')
        for line in (b"authorization: Bearer id:key", b"idempotency-key: k", b"connection: close"):
            self.assertIn(line, head)
        self.assertEqual(head.lower().count(b"\r\nhost:"), 1)
        self.assertIn(f"content-length: {len(body)}".encode(), head.lower())

    @each([(kind, kind) for kind in KINDS])
    def text_of_a_result(self, _name, kind):
        """As fetch decodes it."""
        need(kind)
        body = b'\xef\xbb\xbf{"a":"\xff"}'
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        url, _ = self._serve(head + body)
        self.assertEqual(call(kind, url, "GET", "/").data, {"a": "\ufffd"})

    @each([(kind, kind) for kind in KINDS])
    def headers_beyond_ascii(self, _name, kind):
        """They are Latin-1."""
        need(kind)
        url, seen = self._serve(b"HTTP/1.1 204 No Content\r\n\r\n")
        call(kind, url, "GET", "/", headers={"x-a": "\u00fc"})
        self.assertIn(b"x-a: \xfc\r\n", seen[0])

    def test_the_next_address(self):
        """One that nobody answers at does not take the time of the others."""
        full = socket.create_server(("127.0.0.1", 0), backlog=0)
        waiting = [socket.socket() for _ in range(3)]
        for each_socket in waiting:
            each_socket.setblocking(False)
            each_socket.connect_ex(full.getsockname())
        url, _ = self._serve(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1")
        right = ("127.0.0.1", int(url.rpartition(":")[2]))
        usual = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        found = [(*usual, full.getsockname()), (*usual, right)]
        with mock.patch("socket.getaddrinfo", return_value=found):
            self.assertEqual(Client("http://api.example", timeout=2).get("/"), 1)
        for each_socket in (*waiting, full):
            each_socket.close()

    def test_ipv6(self):
        """The host has its brackets."""
        try:
            listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
        except OSError:
            self.skipTest("there is no IPv6")
        seen = []

        def answer():
            with listener, listener.accept()[0] as peer:
                seen.append(_request_from(peer))
                peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1")

        thread = threading.Thread(target=answer)
        thread.start()
        port = listener.getsockname()[1]
        self.assertEqual(Client(f"http://[::1]:{port}").get("/"), 1)
        thread.join()
        self.assertIn(f"host: [::1]:{port}\r\n".encode(), seen[0])

    def test_early_hints_are_passed_over(self):
        """A response of 103 is not the answer."""
        hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        url, _ = self._serve(hints, hints + b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1")
        self.assertEqual(Client(url).get("/"), 1)

    def test_an_answer_before_the_end_of_the_request(self):
        """A 413 is not lost because the rest of the body cannot be sent."""
        body = (
            b'{"statusCode":413,"message":"Request body is too large","error":"Payload Too Large"}'
        )
        head = f"HTTP/1.1 413 A\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        url, _ = self._serve(head + body)
        told = error = None
        try:
            told = Client(url).post("/", b"a" * 20_000_000, retry=0)
        except (ApiError, NetworkError) as raised:
            error = raised
        self.assertIsNone(told)
        # A reset can take the answer along: then nobody knows the status.
        self.assertIn(getattr(error, "status_code", None), (413, None))
