import { defineConfig } from 'tsdown';
import { everywhere } from '../../tsdown.base.ts';

export default defineConfig(
  everywhere([
    'src/index.ts',
    'src/adapter.ts',
    'src/e164.ts',
    'src/e164/bulk.ts',
    'src/e164/exact.ts',
    'src/e164/routes.ts',
    'src/node.ts',
    'src/openapi.ts',
    'src/options.ts',
    'src/recognize.ts',
    'src/response.ts',
    'src/zod.ts',
  ]),
);
