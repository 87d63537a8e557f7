import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (_url: URL | RequestInfo, init?: RequestInit) =>
  new Headers(init?.headers).get('if-none-match') === '"1"'
    ? new Response(null, { status: 304, headers: { etag: '"1"' } })
    : Response.json({ name: 'Ana' }, { headers: { etag: '"1"' } });

const client = createClient({ baseUrl: 'https://api.example.com', cache: true, fetch });
await client.get('/agents/agt_1');
const { data, response } = await client.request<{ name: string }>('GET', '/agents/agt_1');
console.log(data.name, response.status); // Ana 304
