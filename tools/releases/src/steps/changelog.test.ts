import { expect, test } from 'vitest';
import { completeChangelog, firstLineOf, sectionOf } from './changelog.ts';

const changelog = `# @error-contract/koa

## 0.2.0

### Minor Changes

- Koa says more.

  Wire: an unknown route is 405.
- It is faster.

## 0.1.0

- First release.
`;

test('the section of a version ends where the next begins', () => {
  expect(sectionOf(changelog, '0.1.0')).toBe('- First release.');
  expect(sectionOf(changelog, '0.2.0')).toMatch(/^### Minor Changes\n[\s\S]+- It is faster\.$/);
  expect(sectionOf(changelog, '0.2')).toBe('');
});

test('the first line is the first entry', () => {
  expect(firstLineOf(changelog, '0.2.0')).toBe('Koa says more.');
  expect(firstLineOf(changelog, '0.3.0')).toBe('');
});

const together = '- Nothing of its own is new: it is released together with the other packages.';

test.each([
  ['what is said stays', '0.2.0', changelog],
  [
    'an empty section is filled',
    '0.3.0',
    changelog.replace('\n## 0.2.0', '\n## 0.3.0\n\n## 0.2.0'),
  ],
  ['a section that is not there is made', '0.3.0', changelog],
  ['so is the first one', '0.1.0', '# @error-contract/koa\n'],
])('%s', (_name, version, text) => {
  const completed = completeChangelog(text, version);
  const said = sectionOf(completed, version);
  expect(said === together || completed === changelog).toBe(true);
  expect(completed.match(/^## /gm)?.length).toBe(new Set(completed.match(/^## .*/gm)).size);
});
