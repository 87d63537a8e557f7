import type { CallOptions } from '../call/prepare-call.ts';
import { createClient } from '../client/create-client.ts';

/** The body of a failure. */
export const conflict = JSON.stringify({
  statusCode: 409,
  message: 'Not in this state',
  error: 'Conflict',
});

/** For a client that gives up soon. */
export const impatient = { retry: { limit: 2, maxWait: 5 }, timeout: 1000 };

/** What a call to a server ends with: its result, or what it rejects with. */
export async function callHostile(
  url: string,
  method = 'GET',
  own: CallOptions = {},
): Promise<unknown> {
  const client = createClient({ baseUrl: url, apiKey: 'id:key', ...impatient });
  return client.request(method, '/v1', own).then(
    ({ data }) => ({ data }),
    (error: unknown) => error,
  );
}
