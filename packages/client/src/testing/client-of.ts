import type { ClientOptions } from '../client/client-options.ts';
import { createClient } from '../client/create-client.ts';

export const baseUrl = 'https://api.example';

/** A client with a key that sends each request once. */
export function clientOf(fetch: ClientOptions['fetch'], options: Partial<ClientOptions> = {}) {
  return createClient({ baseUrl, apiKey: 'id:key', fetch, retry: 0, ...options });
}
