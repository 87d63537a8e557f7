from call import call

first = call("GET", "/v1/call-logs")
again = call("GET", "/v1/call-logs", headers={"If-None-Match": first.headers["ETag"]})
logs = first.data if again.status == 304 else again.data
print(first.status, again.status, len(logs["data"]) > 0)
