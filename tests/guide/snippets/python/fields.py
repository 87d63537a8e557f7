from call import ApiError, call

try:
    call("POST", "/v1/campaigns", {"name": "Spring", "from_phone_number": "9876543210"})
except ApiError as error:
    if error.status != 400:
        raise
    for message in error.messages:
        field = message.split(" ", 1)[0].removesuffix(":")
        print(f"{field}: {message}")  # such as below the input of that name
