import { runApp } from '@error-contract/telephony';
import { listen } from './listen.ts';

await runApp({ name: 'reference-fastify', port: 3002, listen });
