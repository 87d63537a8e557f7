import { createClient } from '@error-contract/client';

const { API_URL = 'https://api.example.com', API_KEY } = process.env;
const api = createClient({ baseUrl: API_URL, apiKey: API_KEY, cache: true });

const first = await api.request('GET', '/v1/call-logs');
const again = await api.request('GET', '/v1/call-logs');
console.log(first.response.status, again.response.status);
