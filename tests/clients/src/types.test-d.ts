import { createClient, errorFromResponse, outcome } from '@error-contract/client';
import type { DeleteAgent, Deleted } from '@error-contract/telephony';
import { fetch as undiciFetch } from 'undici';

// The compiler checks that other implementations of fetch fit.

const baseUrl = 'https://api.example';

export const clients = [
  createClient({ baseUrl, fetch }),
  createClient({ baseUrl, fetch: undiciFetch }),
  createClient({ baseUrl, fetch: (url, init) => fetch(url, init) }),
  createClient({ baseUrl, fetch: (url, init) => undiciFetch(url, init) }),
  // @ts-expect-error it answers no Response
  createClient({ baseUrl, fetch: async (url) => url }),
];

export const error = errorFromResponse(await undiciFetch(baseUrl));
// @ts-expect-error a body is no Response
errorFromResponse(await error);

// The reference API declares the failures of its routes.
const client = createClient({ baseUrl });
export const deleted: Deleted = await client.delete<DeleteAgent>('/v1/agents/agt_1');
outcome(client.delete<DeleteAgent>('/v1/agents/agt_1'), 404, 409);
// @ts-expect-error it does not declare 422
outcome(client.delete<DeleteAgent>('/v1/agents/agt_1'), 422);
