from call import ApiError, call

try:
    call("POST", "/v1/agents", {"name": "Ana"})
except ApiError as error:
    if error.status is not None:
        raise
    print("Ana may be there or not: look before you send it again")
