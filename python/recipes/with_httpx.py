"""Clients of httpx that raise the errors of the service."""

import httpx
from error_contract import raise_for_error


async def _raise(response: httpx.Response) -> None:
    if response.is_error:
        await response.aread()
        raise_for_error(response)


client = httpx.Client(event_hooks={"response": [raise_for_error]})
async_client = httpx.AsyncClient(event_hooks={"response": [_raise]})
