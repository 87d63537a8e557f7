import { isStatus, rateLimitOf, responseOf } from '@error-contract/client';
import { api } from './api.ts';

for (const name of ['Ana', 'Ben', 'Cleo', 'Dora']) {
  try {
    const { response } = await api.request('POST', '/v1/agents', { body: { name } });
    console.log(name, rateLimitOf(response)?.remaining, 'left');
  } catch (error) {
    if (!isStatus(error, 429)) throw error;
    // Longer than the client waits: what is left goes back into your queue.
    console.log(name, 'after', responseOf(error)?.retryAfterMs, 'ms');
  }
}
