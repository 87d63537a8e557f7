import type { Part } from '../harness/part.ts';
import { measureImports } from './imports.ts';
import { measureSizes } from './sizes.ts';

/** Measures importing and bundling. */
export const part: Part = {
  name: 'weight',
  title: 'Import and size',
  about:
    'The CPU time of an import in a fresh process, and the size of bundles, minified and gzipped, by the exports that are used.',
  run: async (bench) => [...(await measureImports(bench)), ...(await measureSizes())],
};
