import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({
  ...base,
  platform: 'node',
  entry: ['src/index.ts', 'src/swagger.ts'],
  // The compiler would write declarations beside the sources of the adapters, which are compiled in.
  dts: { oxc: true },
});
