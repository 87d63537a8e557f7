import { expect, test } from 'vitest';
import { publishedPackages } from '../workspace/packages.ts';
import { repository } from '../workspace/repository.ts';
import { rehearse } from './rehearse.ts';

const names = publishedPackages(repository).map(({ manifest }) => manifest.name);

// The consumers run in their own suite. A snapshot is built as a release is: once shows it.
const rows = [
  { what: 'a release', options: { isBuilt: false }, version: /^\d+\.\d+\.\d+$/ },
  {
    what: 'a snapshot',
    options: { tag: 'canary', isBuilt: true },
    version: /^\d+\.\d+\.\d+-canary-\d{14}$/,
  },
];

test.each(rows)('$what packs every package under one version', async ({ options, version }) => {
  const table = await rehearse(repository, { ...options, isTried: false, say: () => {} });
  process.stdout.write(`${table}\n`);
  const lines = table.split('\n').slice(1);
  const cells = lines.map((line) => line.split(/ {2,}/));
  const versions = new Set(cells.map(([, cell]) => cell));
  expect(cells.map(([tarball]) => tarball)).toEqual(
    names.map((name) => `${name.slice(1).replace('/', '-')}-${[...versions][0]}.tgz`),
  );
  expect([...versions]).toEqual([expect.stringMatching(version)]);
});
