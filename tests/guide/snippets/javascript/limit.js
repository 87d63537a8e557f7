import { ApiError, call } from './call.js';

for (const name of ['Ana', 'Ben', 'Cleo', 'Dora']) {
  try {
    const { headers } = await call('POST', '/v1/agents', { body: { name } });
    console.log(name, headers.get('x-ratelimit-remaining'), 'left');
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 429) throw error;
    // Longer than `call` waits: what is left goes back into your queue.
    console.log(name, 'after', error.retryAfter, 's');
  }
}
