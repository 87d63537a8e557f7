"""Bodies that do not arrive as they should, from the hostile server of the client in TypeScript."""

import time

from error_contract import Retry
from support import KINDS, TABLES, URLS, TableTest, call, each, ended, requests_of

# Where Python's parsers are of another opinion: the error, what is said of the body, the requests.
OTHERWISE = {
    # http.client reads to the end where the length is no number.
    ("an invalid length", "Client"): ("ConflictError", "", 1),
    # The end of what was packed is lacking, which a browser takes for its end.
    ("gzip that is cut", "Client"): ("ConflictError", "complete", 1),
    ("gzip that is cut", "AsyncClient"): ("ConflictError", "complete", 1),
    # httpx does not tell a line that is cut from a connection that is.
    ("another protocol", "AsyncClient"): ("NetworkError", "", 3),
}

ROWS = [
    (f"{name}, {kind}", kind, at, OTHERWISE.get((name, kind), tuple(expected)))
    for kind in KINDS
    for at, (name, *expected) in enumerate(TABLES["hostile"])
]


class Hostile(TableTest):
    """Each ends in time, with the right error, and is sent as often as it may help."""

    @each(ROWS)
    def ends(self, _name, kind, at, expected):
        """Compare the error, and count the requests."""
        requests_of(f"hostile/{at}")
        begin = time.monotonic()
        retry = Retry(limit=2, max_wait=0.005)
        url = URLS["hostile"][at]
        told = ended(lambda: call(kind, url, "GET", "/v1", client_retry=retry, client_timeout=1))
        error, deviation, requests = expected
        self.assertEqual(told.get("name"), error, told)
        self.assertIn(deviation, told.get("deviation") or "")
        if error == "ConflictError":
            self.assertEqual(told["status"], 409)
        self.assertEqual(len(requests_of(f"hostile/{at}")), requests, repr(told["error"].__cause__))
        self.assertLess(time.monotonic() - begin, 80)
