import { errorContract, validate } from '@error-contract/fetch';
import { z } from 'zod';

const agent = z.object({ name: z.string() });

const handler = errorContract(async (request: Request) => {
  const form = Object.fromEntries(await request.formData());
  const { body } = await validate(request, { body: agent }, { body: form });
  return Response.json({ name: body.name });
});

const response = await handler(
  new Request('https://api.example.com/agents', {
    method: 'POST',
    body: new URLSearchParams({ title: 'Ana' }),
  }),
);
console.log(await response.text()); // {"statusCode":400,"message":"Validation failed: name is required","error":"Bad Request"}
