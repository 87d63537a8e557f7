import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (_url: URL | RequestInfo, init?: RequestInit) =>
  Response.json({ sent: init?.body });

const client = createClient({ baseUrl: 'https://api.example.com', fetch });
const { data } = await client.request<{ sent: string }>('POST', '/agents', {
  body: { name: 'Ana' },
});
console.log(data.sent); // {"name":"Ana"}
