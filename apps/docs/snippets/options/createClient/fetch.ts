import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async () => Response.json({ name: 'Ana' });

const client = createClient({ baseUrl: 'https://api.example.com', fetch });
console.log((await client.get<{ name: string }>('/agents/agt_1')).name); // Ana
