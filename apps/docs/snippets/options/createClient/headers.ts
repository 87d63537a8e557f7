import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (_url: URL | RequestInfo, init?: RequestInit) =>
  Response.json({ sent: new Headers(init?.headers).get('x-tenant') });

const headers = { 'x-tenant': 'acme' };
const client = createClient({ baseUrl: 'https://api.example.com', headers, fetch });
const { sent } = await client.get<{ sent: string }>('/agents');
console.log(sent); // acme
