from call import ApiError, call

for name in ["Ana", "Ben", "Cleo", "Dora"]:
    try:
        answer = call("POST", "/v1/agents", {"name": name})
        print(name, answer.headers["X-RateLimit-Remaining"], "left")
    except ApiError as error:
        if error.status != 429:
            raise
        # Longer than `call` waits: what is left goes back into your queue.
        print(name, "after", error.retry_after, "s")
