from call import call

page, last = 1, 1
while page <= last:
    data = call("GET", f"/v1/campaigns?limit=2&page={page}").data
    for campaign in data["data"]:
        print(campaign["id"])
    last = data["meta"]["totalPages"] if data["data"] else 0
    page += 1
