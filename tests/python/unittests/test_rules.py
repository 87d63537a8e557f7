"""The tables of the client in TypeScript: what is sent again, waits, bodies, messages, numbers."""

import contextlib
import json
import unittest
import warnings
from email.utils import parsedate_to_datetime
from unittest import mock

import error_contract
from error_contract import Client, Retry, error_from_response, field_errors, is_e164
from error_contract._call import Outgoing
from error_contract._exchange import Lost, Received
from error_contract._foreign import foreign_messages
from error_contract._headers import Headers
from error_contract._redirect import redirected
from error_contract._retry_after import retry_after_of, wait_until_reset
from support import TABLES, TableTest, each

REPEATED = TABLES["repeated"]
NOW = parsedate_to_datetime(TABLES["now"]).timestamp()


def received(status, headers=()):
    """Make a failure of the contract."""
    body = f'{{"statusCode":{status},"message":"a","error":"b"}}'.encode()
    return Received(status, Headers(headers), body)


def scripted(reply, method="GET", **options):
    """Make a call whose tries all end alike; return how often it was sent, and the waits."""
    waits = []
    settings = {"retry": options.pop("retry", None)}
    sending = mock.patch("error_contract._client.send", return_value=reply)
    sleeping = mock.patch("time.sleep", waits.append)
    halving = mock.patch("random.uniform", lambda least, most: most / 2)
    failing = contextlib.suppress(error_contract.ApiError, error_contract.ClientError)
    with sending as send, sleeping, halving, failing:
        Client("https://api.example", **settings).request(method, "/a", **options)
    return send.call_count, waits


class Repeated(TableTest):
    """What is repeated, by method and idempotency key."""

    @each(
        [
            (f"{method}, {key}", method, key)
            for method in REPEATED["methods"]
            for key in (None, "key")
        ]
    )
    def tries(self, _name, method, key):
        """Count the tries of each status."""
        is_safe = method in REPEATED["safe"] or key is not None
        rows = [
            (REPEATED["always"], 3),
            (REPEATED["ifSafe"], 3 if is_safe else 1),
            (REPEATED["never"], 1),
        ]
        for statuses, tries in rows:
            for status in statuses:
                with self.subTest(status):
                    count, _ = scripted(received(status), method, idempotency_key=key)
                    self.assertEqual(count, tries)
        count, _ = scripted(Lost(ConnectionRefusedError()), method, idempotency_key=key)
        self.assertEqual(count, 3 if is_safe else 1)

    def test_a_wrong_certificate_stays(self):
        """So does a host that does not exist."""
        import socket
        import ssl

        for cause, tries in [
            (ssl.SSLCertVerificationError(1, "certificate verify failed"), 1),
            (socket.gaierror(socket.EAI_NONAME, "not known"), 1),
            (socket.gaierror(socket.EAI_AGAIN, "again"), 3),
            (ssl.SSLEOFError(8, "EOF"), 3),
        ]:
            with self.subTest(cause):
                self.assertEqual(scripted(Lost(cause))[0], tries)

    def test_when_decides(self):
        """It is asked after each try, and not after the last one."""
        asked = []

        def when(error, attempt):
            asked.append((type(error).__name__, attempt))
            return True

        count, _ = scripted(received(404), "POST", retry=Retry(when=when))
        self.assertEqual((count, asked), (3, [("NotFoundError", 1), ("NotFoundError", 2)]))
        late = Lost(TimeoutError(), is_late=True)
        self.assertEqual(scripted(late, retry=Retry(when=lambda *_: True))[0], 3)
        self.assertEqual(scripted(late)[0], 1)
        self.assertEqual(scripted(received(429), retry=Retry(when=lambda *_: False))[0], 1)
        self.assertEqual(scripted(received(502), retry=Retry(when=lambda *_: None))[0], 3)

    def test_when_says_yes_no_or_nothing(self):
        """The coroutine of an async function is none of them, and sends no POST twice."""

        async def when(_error, _attempt):
            return False

        for answer in (when, lambda *_: 1):
            with mock.patch("error_contract._client.send", return_value=received(500)) as send:
                client = Client("https://api.example", retry=Retry(when=answer))
                with warnings.catch_warnings(), self.assertRaises(TypeError):
                    warnings.simplefilter("ignore")
                    client.post("/")
            self.assertEqual(send.call_count, 1)

    def test_a_call_overrides_a_part(self):
        """What it leaves out is as the client has it."""
        count, waits = scripted(received(502), retry=Retry(limit=3, max_wait=0.2))
        self.assertEqual((count, waits), (4, [0.1, 0.1, 0.1]))
        with mock.patch("error_contract._client.send", return_value=received(502)) as send:
            client = Client("https://api.example", retry=0)
            with self.assertRaises(error_contract.ApiError):
                client.get("/", retry=Retry(max_wait=1))
        self.assertEqual(send.call_count, 1)

    def test_all_tries_end_before_the_total(self):
        """A wait that does not fit is not begun."""
        reply = received(429, {"retry-after": "20"})
        self.assertEqual(scripted(reply, retry=Retry(limit=9, total=10))[0], 1)


class Waits(TableTest):
    """How long it waits."""

    @each(TABLES["waits"])
    def waits(self, _name, status, headers, tries, expected):
        """Add up the waits of a GET."""
        with mock.patch("time.time", lambda: TABLES["waitClock"] / 1000):
            count, waits = scripted(received(status, headers))
        self.assertEqual((count, round(sum(waits) * 1000)), (tries, expected))

    def _compare(self, read, headers, expected):
        with mock.patch("time.time", lambda: NOW):
            found = read(Headers(headers))
        if expected is None:
            self.assertIsNone(found)
        else:
            self.assertAlmostEqual(found * 1000, float(expected))

    @each(TABLES["retryAfters"])
    def retry_after(self, _name, headers, expected=None):
        """Read seconds and dates."""
        self._compare(retry_after_of, headers, expected)

    @each(TABLES["resets"])
    def reset(self, _name, headers, expected=None):
        """Read when a rate limit starts over."""
        self._compare(wait_until_reset, headers, expected)


class Messages(TableTest):
    """From bodies to messages, and from messages to fields."""

    @each(TABLES["foreignBodies"])
    def foreign(self, _name, found, expected):
        """Find the messages of services that do not keep the contract."""
        self.assertEqual(foreign_messages(found), expected)

    def test_sorted_by_field(self):
        """As fieldErrors does."""
        for message, fields, expected in TABLES["sortedMessages"]:
            error = error_contract.ValidationError([message, "b is odd"])
            with self.subTest(message):
                self.assertEqual(field_errors(error, fields), expected)

    def test_names_and_classes(self):
        """As in the table of core."""
        for status, name, class_name in TABLES["names"]:
            body = f'{{"statusCode":{status},"message":"a","error":"b"}}'
            error = error_from_response(status, {}, body)
            with self.subTest(status):
                self.assertEqual((error.error, type(error).__name__), (name, class_name))


class Numbers(unittest.TestCase):
    """Phone numbers."""

    def test_as_core_judges(self):
        """The same for each text, and for what is no text."""
        wrong = [text for text, is_right in TABLES["numbers"] if is_e164(text) is not is_right]
        self.assertEqual(wrong, [])
        self.assertTrue(any(is_right for _, is_right in TABLES["numbers"]))
        for value in (None, 919876543210, b"+919876543210", ["+919876543210"], True):
            self.assertFalse(is_e164(value))


def paged(*pages):
    """Go through a list whose pages are these; return its rows, and the queries."""
    replies = [Received(200, Headers(), json.dumps(page).encode()) for page in pages]
    with mock.patch("error_contract._client.send", side_effect=replies) as send:
        client = Client("https://api.example")
        rows = list(client.paginate("/a", query={"limit": 2}))
    return rows, [call[0][0].request.url.partition("?")[2] for call in send.call_args_list]


def page(number, total, *rows):
    """Make a page."""
    return {"data": list(rows), "meta": {"page": number, "totalPages": total}}


class Pages(TableTest):
    """Lists that end, whatever the server says."""

    def test_to_the_last_page(self):
        """Empty pages are passed over."""
        rows, queries = paged(page(1, 3, 1, 2), page(2, 3), page(3, 3, 5))
        self.assertEqual(rows, [1, 2, 5])
        self.assertEqual(queries, ["limit=2&page=1", "limit=2&page=2", "limit=2&page=3"])

    @each(
        [
            (
                "the first page again",
                [page(1, 3, 1), page(1, 3, 1)],
                "it is not the requested page",
            ),
            ("a list", [[1]], "it is not the requested page"),
            ("no total", [{"data": [], "meta": {"page": 1}}], "it is not the requested page"),
            (
                "a text as rows",
                [{"data": "a", "meta": {"page": 1, "totalPages": 1}}],
                "not the requested",
            ),
            ("empty pages", [page(at, 99) for at in range(1, 11)], "10 pages in a row are empty"),
        ]
    )
    def refuses(self, _name, pages, why):
        """An error in the place of a list without an end."""
        with self.assertRaises(error_contract.UnexpectedResponseError) as raised:
            paged(*pages)
        self.assertIn(why, str(raised.exception))


SENT = {"authorization": "Bearer id:s3cret", "content-type": "application/json"}


class Redirects(TableTest):
    """Where they lead, and what is taken along (fetch, "HTTP-redirect fetch")."""

    @each(
        [
            ("301 after POST", 301, "POST", "/b", "GET https://api.example/b key"),
            ("302 after POST", 302, "POST", "/b", "GET https://api.example/b key"),
            ("303 after PUT", 303, "PUT", "/b", "GET https://api.example/b key"),
            ("302 after PUT", 302, "PUT", "/b", "PUT https://api.example/b key body"),
            ("307 after POST", 307, "POST", "b?c=d", "POST https://api.example/v1/b?c=d key body"),
            ("308 after DELETE", 308, "DELETE", "/b", "DELETE https://api.example/b key body"),
            ("to another origin", 302, "POST", "//b.example", "GET https://b.example/"),
            (
                "to another port",
                303,
                "POST",
                "https://api.example:8443/",
                "GET https://api.example:8443/",
            ),
            ("to http", 303, "POST", "http://api.example/", "GET http://api.example/"),
            (
                "to the usual port",
                303,
                "POST",
                "https://API.example:443/b",
                "GET https://api.example:443/b key",
            ),
            (
                "with a body to another origin",
                307,
                "POST",
                "//b.example",
                "its redirect would take",
            ),
            ("to no URL", 302, "GET", "http://[", "its redirect leads to no URL"),
            ("to a file", 302, "GET", "file:///etc/passwd", "its redirect leads to no plain"),
            ("to a script", 302, "GET", "javascript:a", "its redirect leads to no plain"),
            (
                "to credentials",
                302,
                "GET",
                "https://a:b@api.example/",
                "its redirect leads to no plain",
            ),
            ("with a backslash", 302, "GET", "\\\\b.example/c", "GET https://b.example/c"),
            ("not at all", 304, "GET", "/b", None),
        ]
    )
    def next_request(self, _name, status, method, location, expected):
        """Compare the next request, or why there is none."""
        body = b"{}" if method in ("POST", "PUT", "DELETE") else None
        sent = Outgoing(method, "https://api.example/v1/a", SENT, body)
        found = redirected(sent, status, Headers({"location": location}))
        if isinstance(found, Outgoing):
            parts = [found.method, found.url]
            parts += ["key"] if "authorization" in found.headers else []
            parts += ["body"] if found.body else []
            self.assertEqual(" ".join(parts), expected)
            self.assertEqual("content-type" in found.headers, found.method == method)
        elif expected is None:
            self.assertIsNone(found)
        else:
            self.assertIn(expected, found)
