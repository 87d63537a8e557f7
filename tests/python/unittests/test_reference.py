"""The reference apps: the same failures as in TypeScript, with each library."""

import asyncio
import importlib
import json
import unittest
import urllib.error
import urllib.request

from error_contract import (
    ApiError,
    Client,
    ForbiddenError,
    NotFoundError,
    UnprocessableEntityError,
    raise_for_error,
)
from support import KINDS, TABLES, URLS, AsyncClient, TableTest, call, each, requests_of

SEEDS = TABLES["seeds"]


def _module(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise unittest.SkipTest(f"there is no {name}") from None


def _headers(sent):
    headers = {"content-type": "application/json"}
    if "key" in sent:
        headers["authorization"] = f"Bearer {sent['key']}"
    return headers


def _by_requests(url, sent):
    requests = _module("requests")
    raise_for_error(
        requests.request(
            sent["method"], url + sent["path"], json=sent.get("body"), headers=_headers(sent)
        )
    )


def _by_raised(url, sent):
    requests = _module("requests")
    try:
        requests.request(
            sent["method"], url + sent["path"], json=sent.get("body"), headers=_headers(sent)
        ).raise_for_status()
    except requests.HTTPError as error:
        raise_for_error(error)


def _by_httpx(url, sent):
    httpx = _module("httpx")
    raise_for_error(
        httpx.request(
            sent["method"], url + sent["path"], json=sent.get("body"), headers=_headers(sent)
        )
    )


def _by_urllib(url, sent):
    body = None if "body" not in sent else json.dumps(sent["body"]).encode()
    request = urllib.request.Request(
        url + sent["path"], body, _headers(sent), method=sent["method"]
    )
    try:
        urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        with error:
            raise_for_error(error)


def _by(kind):
    def send(url, sent):
        key = sent.get("key")
        call(kind, url, sent["method"], sent["path"], sent.get("body"), api_key=key, client_retry=0)

    return send


SENDERS = {
    **{kind: _by(kind) for kind in KINDS},
    "requests": _by_requests,
    "requests, raise_for_status": _by_raised,
    "httpx": _by_httpx,
    "urllib": _by_urllib,
}

ROWS = [
    (f"{framework}, {name} {status} by {library}", url, library, name, status, count, sent)
    for framework, url in TABLES["apps"]
    for name, status, count, sent in TABLES["reference"]
    for library in SENDERS
]


# The apps whose rate limit is used up.
USED = set()


class Rows(TableTest):
    """Each documented failure, on each framework, by each library."""

    @each(ROWS)
    def raises(self, _name, url, library, name, status, count, sent):
        """Compare the error with the one that the server threw."""
        if sent.get("usedUpBy") and url not in USED:
            USED.add(url)
            for _ in range(sent["usedUpBy"]):
                with self.assertRaises(ApiError):
                    SENDERS["Client"](url, sent)
        with self.assertRaises(ApiError) as raised:
            SENDERS[library](url, sent)
        error = raised.exception
        self.assertEqual((type(error).__name__, error.status_code), (name, status))
        self.assertEqual(len(error.messages), count)
        self.assertEqual(error.response.form, "contract")
        self.assertIsNone(error.response.deviation)
        self.assertEqual(error.response.method, sent["method"] if library != "urllib" else "")
        self.assertRegex(error.response.request_id, r"^[\w-]{36}$")
        self.assertIn("cache-control", error.headers)


class Apps(TableTest):
    """What a client does with the reference apps beside failing."""

    @each(TABLES["apps"])
    def lists(self, _name, url):
        """Go through the pages of a list."""
        client = Client(url, api_key=SEEDS["keys"]["acme"])
        whole = client.get("/v1/campaigns", query={"limit": 100})
        ids = [row["id"] for row in client.paginate("/v1/campaigns", query={"limit": 2})]
        self.assertEqual(ids, [row["id"] for row in whole["data"]])
        self.assertEqual(len(ids), whole["meta"]["total"])

    @each(TABLES["apps"])
    def acts_once(self, name, url):
        """Send one order twice."""
        client = Client(url, api_key=SEEDS["keys"]["acme"])
        order = {"agent_id": SEEDS["agents"]["support"], "to_phone_number": SEEDS["allowedNumber"]}
        key = f"python-{name}"
        first = client.post("/v1/calls", order, idempotency_key=key)
        self.assertEqual(client.post("/v1/calls", order, idempotency_key=key), first)
        with self.assertRaises(UnprocessableEntityError):
            client.post("/v1/calls", {**order, "agent_id": "agt_b"}, idempotency_key=key)

    @each(TABLES["apps"])
    def tells_the_rate_limit(self, _name, url):
        """Read it from a success and from a failure."""
        client = Client(url, api_key=SEEDS["keys"]["acme"])
        before = client.request("GET", "/v1/agents").response.rate_limit
        blocked = {
            "agent_id": SEEDS["agents"]["support"],
            "to_phone_number": SEEDS["blockedNumber"],
        }
        with self.assertRaises(ForbiddenError) as raised:
            client.post("/v1/calls", blocked)
        after = raised.exception.response.rate_limit
        self.assertEqual((before.limit, after.remaining), (100, before.remaining - 1))


@unittest.skipIf(AsyncClient is None, "there is no httpx")
class Async(TableTest):
    """What only the asynchronous client does."""

    def run_with(self, url, use):
        """Open a client, use it, and close it."""

        async def main():
            async with AsyncClient(url, api_key=SEEDS["keys"]["acme"]) as client:
                return await use(client)

        return asyncio.run(main())

    @each(TABLES["apps"])
    def lists(self, _name, url):
        """Go through the pages of a list, as the other client does."""

        async def use(client):
            return [it["id"] async for it in client.paginate("/v1/campaigns", query={"limit": 2})]

        ids = self.run_with(url, use)
        client = Client(url, api_key=SEEDS["keys"]["acme"])
        self.assertEqual(ids, [it["id"] for it in client.paginate("/v1/campaigns")])

    @each(TABLES["apps"])
    def many_at_once(self, _name, url):
        """Each call gets its own answer."""

        async def use(client):
            ids = [f"agt_missing_{at}" for at in range(12)]
            calls = [client.get("/v1/agents/" + it) for it in ids]
            calls.append(client.get("/v1/agents"))
            return await asyncio.gather(*calls, return_exceptions=True)

        *failed, listed = self.run_with(url, use)
        self.assertEqual({type(it) for it in failed}, {NotFoundError})
        self.assertGreater(len(listed["data"]), 0)
        self.assertEqual(len({it.response.request_id for it in failed}), 12)

    def test_a_call_that_is_cancelled(self):
        """It ends at once, and the client goes on."""

        async def use(client):
            waiting = asyncio.ensure_future(client.get("/silent"))
            await asyncio.sleep(0)
            waiting.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await waiting
            return await client.get("/agents/1?a=b&a=c")

        self.assertEqual(self.run_with(URLS["api"], use), {"id": 1})

    def test_a_client_of_its_own(self):
        """Whoever opened it closes it; its redirects and credentials do not count."""
        httpx = _module("httpx")

        async def main():
            own = httpx.AsyncClient(auth=("a", "b"), follow_redirects=True, timeout=0.0001)
            async with AsyncClient(URLS["api"], http=own) as client:
                await client.get("/agents/1?a=b&a=c")
            self.assertFalse(own.is_closed)
            await own.aclose()

        requests_of("api")
        asyncio.run(main())
        self.assertEqual(requests_of("api"), ["GET /agents/1?a=b&a=c no key"])
