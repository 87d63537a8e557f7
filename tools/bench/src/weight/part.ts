import type { Part } from '../harness/part.ts';
import { measureFirstRequests } from './first-request.ts';
import { measureImports } from './imports.ts';
import { measureSizes } from './sizes.ts';

/** Measures importing, starting and bundling. */
export const part: Part = {
  name: 'weight',
  title: 'Import, start and size',
  about:
    'The CPU time of an import in a fresh process, and of a service from the start of its process to its first answer, a thrown 404; the size of bundles, minified and gzipped, by the exports that are used.',
  run: async (bench) => [
    ...(await measureImports(bench)),
    ...(await measureFirstRequests(bench)),
    ...(await measureSizes()),
  ],
};
