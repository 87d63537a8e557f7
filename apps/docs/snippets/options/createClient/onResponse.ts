import { createClient } from '@error-contract/client';

// A service, in place of the network.
const fetch = async () => Response.json({}, { headers: { 'x-ratelimit-remaining': '41' } });

const client = createClient({
  baseUrl: 'https://api.example.com',
  fetch,
  onResponse: ({ headers }) => console.log(headers.get('x-ratelimit-remaining')), // 41
});
await client.get('/agents');
