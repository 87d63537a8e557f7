import { createClient } from '@error-contract/client';
import { z } from 'zod';

// A service, in place of the network.
const fetch = async () => Response.json({ name: 7 });

const schema = z.object({ name: z.string() });
const client = createClient({ baseUrl: 'https://api.example.com', fetch });
await client.get('/agents/agt_1', { schema }).catch((error) => console.log(error.name)); // UnexpectedResponseError
