import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bags } from '@error-contract/examples/option-bags';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../reference/read-entries.ts';
import { optionGroups } from './option-groups.ts';
import { examplesFolder, optionsOf, optionsTable } from './options-page.ts';
import { promised, runExample } from './run-example.ts';

const files = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

test.each(files)('%s prints and answers what its comments say', async (name) => {
  const file = join(examplesFolder, name);
  const says = promised(readFileSync(file, 'utf8'));
  expect(says.printed.length + says.answers.length).toBeGreaterThan(0);
  expect(await runExample(file)).toEqual(says);
});

/** A name that is like no option lists all of them. */
async function namesOf(give: (options: never) => unknown): Promise<readonly string[]> {
  const mistake: unknown = await Promise.resolve({ zzzzzz: 1 } as never)
    .then(give)
    .catch((error: unknown) => error);
  return /\((.*)\)$/.exec((mistake as Error).message)?.[1]?.split(', ') ?? [];
}

describe('the page has every option', () => {
  const page = optionsTable();

  test.each(bags)('of %s', async (owner, give) => {
    const group = optionGroups.find(({ takenBy }) => takenBy.includes(owner));
    if (!group) throw new Error(`No group of options is taken by ${owner}`);
    const known = optionsOf(readEntries(), group).map(([name]) => name);
    const names = await namesOf(give);
    expect(names.length).toBeGreaterThan(0);
    const expected = names.filter((name) => !group.inner?.includes(name));
    expect(known).toEqual(expect.arrayContaining(expected));
  });

  test.each(files)('and the example %s', (name) => {
    expect(page.includes(readFileSync(join(examplesFolder, name), 'utf8').trimEnd())).toBe(true);
  });
});
