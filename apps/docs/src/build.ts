import { writeSite } from './assemble/write-site.ts';
import { buildSite } from './build-site.ts';

await writeSite();
await buildSite();
