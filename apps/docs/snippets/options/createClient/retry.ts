import { createClient, responseOf } from '@error-contract/client';
import { TooManyRequestsError, toResponse } from '@error-contract/core';

// A service at its limit, in place of the network.
const fetch = async () => toResponse(new TooManyRequestsError(undefined, { retryAfter: 0 }));

const retry = { limit: 2, maxWait: 20_000, total: 60_000 };
const client = createClient({ baseUrl: 'https://api.example.com', retry, fetch });
await client.get('/agents').catch((error) => console.log(responseOf(error)?.tries)); // 3
