import { runApp } from '@error-contract/telephony';
import { listen } from './listen.ts';

await runApp({ name: 'reference-koa', port: 3003, listen });
