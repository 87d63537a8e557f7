import type { RequestOptions } from '../client/client.ts';
import { createClient } from '../client/create-client.ts';

/** The body of a failure. */
export const conflict = '{"statusCode":409,"message":"Not in this state","error":"Conflict"}';

/** Calls a server impatiently, and gives the result of the call or what it rejects with. */
export async function callHostile(
  url: string,
  method = 'GET',
  own: RequestOptions = {},
): Promise<unknown> {
  const retry = { limit: 2, maxWait: 5 };
  const client = createClient({ baseUrl: url, apiKey: 'id:key', retry, timeout: 1000 });
  const pending = client.request(method, '/v1', own).then(({ data }) => ({ data }));
  return pending.catch((error: unknown) => error);
}
