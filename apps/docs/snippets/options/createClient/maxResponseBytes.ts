import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async () => Response.json('a'.repeat(2000));

const client = createClient({ baseUrl: 'https://api.example.com', maxResponseBytes: 1000, fetch });
await client.get('/export').catch((error) => console.log(error.name)); // UnexpectedResponseError
