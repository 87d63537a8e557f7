"""Calls with the guide's call.py: a line of JSON for each call, and one for what became of it."""

import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "snippets" / "python"))

from call import ApiError, call  # noqa: E402

for line in sys.stdin:
    asked = json.loads(line)
    os.environ.update(API_URL=asked["url"], API_KEY=asked["key"])
    try:
        answer = call(
            asked["method"],
            asked["path"],
            asked.get("body"),
            idempotency_key=asked.get("idempotencyKey"),
            timeout=asked["timeout"],
            max_wait=asked["maxWait"],
        )
        told = {"status": answer.status, "data": answer.data}
    except ApiError as error:
        told = {
            "status": error.status,
            "messages": error.messages,
            "retryAfter": error.retry_after and min(error.retry_after, 1e9),
            "requestId": error.request_id,
        }
    print(json.dumps(told), flush=True)
