import { createClient } from '@error-contract/client';

// A service that never answers, in place of the network.
const fetch = (_url: URL | RequestInfo, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

const client = createClient({ baseUrl: 'https://api.example.com', timeout: 20, fetch });
await client.get('/agents').catch((error) => console.log(error.name)); // TimeoutError
