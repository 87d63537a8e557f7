import uuid

from call import call

order = {"agent_id": "agt_acme_support", "to_phone_number": "+919876543210"}
key = str(uuid.uuid4())  # stored with the order, before it is sent

first = call("POST", "/v1/calls", order, idempotency_key=key)
again = call("POST", "/v1/calls", order, idempotency_key=key)
print(first.data["id"] == again.data["id"])
