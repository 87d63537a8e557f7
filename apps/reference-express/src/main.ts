import { runApp } from '@error-contract/telephony';
import { listen } from './listen.ts';

await runApp({ name: 'reference-express', port: 3001, listen });
