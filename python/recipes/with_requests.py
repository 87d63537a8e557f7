"""A session of requests that raises the errors of the service."""

from typing import Any

import requests
from error_contract import raise_for_error


def _raise(response: requests.Response, **_options: Any) -> None:
    raise_for_error(response)


session = requests.Session()
session.hooks["response"].append(_raise)
