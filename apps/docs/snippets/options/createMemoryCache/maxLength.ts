import { createMemoryCache } from '@error-contract/client';

// Longer bodies are not kept.
const cache = createMemoryCache({ maxLength: 5 });
cache.set('a', { etag: '"1"', body: '{"name":"Ana"}' } as never);
console.log(cache.get('a')); // undefined
