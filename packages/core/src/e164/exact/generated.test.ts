import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  automatonFile,
  automatonModule,
  regionsFile,
  regionsModule,
} from '../../../scripts/generate-exact.ts';
import { metadataSource } from '../../../scripts/metadata-source.ts';
import { pages, withSource } from '../../../scripts/name-source.ts';

test.each([
  ['automaton', automatonFile, automatonModule],
  ['regions', regionsFile, regionsModule],
])('the %s is up to date with the metadata', (_, file, module) => {
  expect(readFileSync(file, 'utf8')).toBe(module());
});

test.each(pages.map((page) => [page.pathname.split('/').at(-1), page] as const))(
  '%s names the metadata',
  (_, page) => {
    expect(readFileSync(page, 'utf8')).toBe(withSource(page));
    expect(withSource(page)).toContain(metadataSource);
  },
);
