import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (_url: URL | RequestInfo, init?: RequestInit) =>
  Response.json({ key: new Headers(init?.headers).get('idempotency-key') });

const client = createClient({ baseUrl: 'https://api.example.com', fetch });
const idempotencyKey = 'order-7';
const { key } = await client.post<{ key: string }>('/calls', {}, { idempotencyKey });
console.log(key); // order-7
