import { createClient } from '@error-contract/client';

const client = createClient({ baseUrl: 'https://api.example.com' });
const signal = AbortSignal.abort(new Error('the user left'));
await client.get('/agents', { signal }).catch((error) => console.log(error.message)); // the user left
