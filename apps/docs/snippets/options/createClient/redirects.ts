import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async () => Response.redirect('https://other.example.com/agents');

const headers = { 'x-tenant': 'acme' };
const client = createClient({
  baseUrl: 'https://api.example.com',
  headers,
  redirects: 'safe',
  fetch,
});
await client.get('/agents').catch((error) => console.log(error.name)); // UnexpectedResponseError
