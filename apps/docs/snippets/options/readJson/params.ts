import { errorContract, validate } from '@error-contract/fetch';
import { z } from 'zod';

const params = z.object({ id: z.string().regex(/^agt_\w+$/, 'must begin with agt_') });

/** A route handler of Next: the parameters come beside the request. */
export const GET = errorContract(
  async (request: Request, context: { params: Promise<{ id: string }> }) => {
    const valid = await validate(request, { params }, { params: context.params });
    return Response.json({ id: valid.params.id });
  },
);

const request = new Request('https://api.example.com/agents/1');
const response = await GET(request, { params: Promise.resolve({ id: '1' }) });
console.log(await response.text()); // {"statusCode":400,"message":"Validation failed: id must begin with agt_","error":"Bad Request"}
