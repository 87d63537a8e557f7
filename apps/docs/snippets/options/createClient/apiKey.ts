import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (_url: URL | RequestInfo, init?: RequestInit) =>
  Response.json({ sent: new Headers(init?.headers).get('authorization') });

const client = createClient({ baseUrl: 'https://api.example.com', apiKey: 'id:secret', fetch });
const { sent } = await client.get<{ sent: string }>('/agents');
console.log(sent); // Bearer id:secret
