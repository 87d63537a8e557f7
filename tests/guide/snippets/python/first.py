from call import ApiError, call

try:
    call("GET", "/v1/agents/agt_1")
except ApiError as error:
    print(error.status, error.messages, error.request_id)
