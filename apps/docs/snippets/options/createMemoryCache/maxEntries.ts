import { createClient, createMemoryCache } from '@error-contract/client';

const cache = createMemoryCache({ maxEntries: 1000, maxLength: 20_000_000 });
const client = createClient({ baseUrl: 'https://api.example.com', cache });
console.log(typeof client.get); // function
