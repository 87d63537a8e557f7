"""The README: its example prints what it says, and its recipes are the files that are tested."""

import asyncio
import contextlib
import importlib.util
import io
import pathlib
import re
import unittest

from error_contract import NotFoundError, error_of
from support import TABLES, TableTest, each

ROOT = pathlib.Path(__file__).parents[3] / "python"
README = (ROOT / "README.md").read_text("utf-8")
KEY = TABLES["seeds"]["keys"]["acme"]
MISSING = "/v1/agents/agt_missing"
HEADERS = {"authorization": f"Bearer {KEY}"}


def _recipe(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "recipes" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except ImportError as error:
        raise unittest.SkipTest(f"there is no {error.name}") from None
    return module


class Readme(TableTest):
    """What is shown is what runs."""

    @each(TABLES["apps"])
    def example(self, _name, url):
        """Run it against a reference app."""
        code, printed = re.search(
            r"<!-- example -->\n\n```python\n(.*?)```\n\n```text\n(.*?)```", README, re.DOTALL
        ).groups()
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(code.replace("http://127.0.0.1:3001", url), {})
        self.assertEqual(output.getvalue(), printed)

    def test_recipes(self):
        """The README has each file of recipes/ as it is."""
        for file in sorted((ROOT / "recipes").glob("*.py")):
            source = file.read_text("utf-8")
            self.assertIn(f"<!-- recipe: {file.name} -->\n\n```python\n{source}```\n", README)

    @each(TABLES["apps"])
    def with_requests(self, _name, url):
        """The hook keeps the message; a result is left alone."""
        session = _recipe("with_requests").session
        with session:
            with self.assertRaises(NotFoundError) as raised:
                session.get(url + MISSING, headers=HEADERS)
            self.assertEqual(str(raised.exception), "Agent not found")
            self.assertEqual(session.get(f"{url}/health").status_code, 200)
            streamed = session.get(f"{url}/health", stream=True)
            self.assertIsNone(error_of(streamed))

    @each(TABLES["apps"])
    def with_httpx(self, _name, url):
        """The hooks keep the message; a result is left alone."""
        recipe = _recipe("with_httpx")
        with recipe.client as client:
            with self.assertRaises(NotFoundError) as raised:
                client.get(url + MISSING, headers=HEADERS)
            self.assertEqual(str(raised.exception), "Agent not found")
            self.assertEqual(client.get(f"{url}/health").status_code, 200)

        async def ask():
            async with recipe.async_client as client:
                self.assertEqual((await client.get(f"{url}/health")).status_code, 200)
                await client.get(url + MISSING, headers=HEADERS)

        with self.assertRaises(NotFoundError) as raised:
            asyncio.run(ask())
        self.assertEqual(str(raised.exception), "Agent not found")
