import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async (url: URL | RequestInfo) => Response.json({ url: String(url) });

const client = createClient({ baseUrl: 'https://api.example.com', fetch });
const query = { status: ['active', 'paused'], page: 2, name: undefined };
const { url } = await client.get<{ url: string }>('/campaigns', { query });
console.log(url); // https://api.example.com/campaigns?status=active&status=paused&page=2
