import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (url: URL | RequestInfo) => Response.json({ url: String(url) });

const client = createClient({ baseUrl: 'https://api.example.com/v1', fetch });
const { url } = await client.get<{ url: string }>('/agents');
console.log(url); // https://api.example.com/v1/agents
