import { createClient, responseOf } from '@error-contract/client';
import { InternalServerError, toResponse } from '@error-contract/core';

// A service that fails once, in place of the network.
let calls = 0;
const fetch = async () => {
  calls += 1;
  return calls === 1 ? toResponse(new InternalServerError()) : Response.json({ calls });
};

const retry = { when: (error: unknown) => responseOf(error)?.status === 500 };
const client = createClient({ baseUrl: 'https://api.example.com', retry, fetch });
console.log((await client.get<{ calls: number }>('/report')).calls); // 2
