import { expect, test } from 'vitest';
import { findGlobals } from './nest-internals.ts';

test.each([
  ['no container', {}],
  ['no config', { container: {} }],
  ['other names', { container: { applicationConfig: { getGlobalFilters: () => undefined } } }],
])('without its internals an app has no global filters that are known: %s', (_what, moduleRef) => {
  expect(findGlobals(moduleRef as never)).toEqual({ filters: [], pipes: [] });
});
