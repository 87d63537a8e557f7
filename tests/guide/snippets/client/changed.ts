import { createClient } from '@error-contract/client';
import { options } from './api.ts';

const api = createClient({ ...options, cache: true });

const first = await api.request('GET', '/v1/call-logs');
const again = await api.request('GET', '/v1/call-logs');
console.log(first.response.status, again.response.status);
