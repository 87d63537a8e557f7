import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (_url: URL | RequestInfo, init?: RequestInit) =>
  Response.json({ trace: new Headers(init?.headers).get('traceparent') });

const client = createClient({
  baseUrl: 'https://api.example.com',
  fetch,
  onRequest: ({ headers }) => headers.set('traceparent', '00-1-2-01'),
});
console.log((await client.get<{ trace: string }>('/agents')).trace); // 00-1-2-01
