import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const docs = fileURLToPath(new URL('../../../docs/recipes', import.meta.url));
const recipes = fileURLToPath(new URL('../recipes', import.meta.url));
const pages = globSync(join(docs, '*.md'));

/** A block of code, and the file that it shows. */
const marked = /(<!-- snippet: (\S+) -->\n\n```\w+\n)[\s\S]*?(```)/g;

function fill(page: string): string {
  return page.replace(
    marked,
    (_, start: string, file: string, end: string) =>
      start + readFileSync(join(recipes, file), 'utf8') + end,
  );
}

// If not, run `vitest run src/docs.test.ts --update`.
test.each(pages)('%s shows the files unchanged', async (page) => {
  await expect(fill(readFileSync(page, 'utf8'))).toMatchFileSnapshot(page);
});

test('every file is shown', () => {
  const shown = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(marked)].map(([, , file]) => file),
  );
  const files = globSync(join(recipes, '*')).map((file) => basename(file));
  expect(shown.sort()).toEqual(files.sort());
});
