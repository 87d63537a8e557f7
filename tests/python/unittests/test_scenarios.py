"""The scenarios of the client in TypeScript, with the clients in Python."""

from support import KINDS, PATIENT, TABLES, URLS, TableTest, call, each, ended, requests_of

ROWS = [(f"{name}, {kind}", kind, *row) for kind in KINDS for name, *row in TABLES["scenarios"]]


class Scenarios(TableTest):
    """One call each: how it ends, and the requests that the services got."""

    @each(ROWS)
    def ends(self, _name, kind, asked, ends, requests):
        """Compare with the row what is in it."""
        requests_of("api")
        requests_of("elsewhere")
        options = {name: asked[name] for name in ("body", "query", "headers") if name in asked}
        if "timeout" in asked:
            options["timeout"] = asked["timeout"] / 1000
        if "maxResponseBytes" in asked:
            options["max_response_bytes"] = asked["maxResponseBytes"]
        url = URLS["gone"] if asked.get("isGone") else URLS["api"]
        told = ended(
            lambda: call(kind, url, asked["method"], asked["path"], client_retry=PATIENT, **options)
        )
        self.assertEqual({name: told.get(name) for name in ends}, ends)
        self.assertEqual(requests_of("api") + requests_of("elsewhere"), requests)
