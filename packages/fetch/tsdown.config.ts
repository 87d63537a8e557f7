import { defineConfig } from 'tsdown';
import { everywhere } from '../../tsdown.base.ts';

export default defineConfig(
  everywhere(['src/index.ts', 'src/hono.ts', 'src/node.ts', 'src/small.ts']),
);
