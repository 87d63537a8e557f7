import { errorContract, readJson } from '@error-contract/fetch';

const handler = errorContract(async (request: Request) =>
  Response.json(await readJson(request, { limit: 10 })),
);

const response = await handler(
  new Request('https://api.example.com/agents', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"Ana"}',
  }),
);
console.log(await response.text()); // {"statusCode":413,"message":"Request body is too large","error":"Payload Too Large"}
