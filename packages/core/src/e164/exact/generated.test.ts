import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  automatonFile,
  automatonModule,
  regionsFile,
  regionsModule,
} from '../../../scripts/generate-exact.ts';
import { metadataSource } from '../../../scripts/phone-metadata.ts';

test.each([
  ['automaton', automatonFile, automatonModule],
  ['regions', regionsFile, regionsModule],
])('the %s is up to date with the metadata', (_, file, module) => {
  expect(readFileSync(file, 'utf8')).toBe(module());
});

test('the notice of the package names the metadata', () => {
  const notice = readFileSync(new URL('../../../NOTICE.md', import.meta.url), 'utf8');
  expect(notice).toContain(metadataSource);
  expect(notice).toContain('Apache License');
});
