import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes.ts';
import { blocksOf, messagesOf, readGuide } from './read-guide.ts';

const guide = readGuide('handling-errors.md');
const blocks = blocksOf(guide);
const snippets = new URL('../snippets/', import.meta.url);
const files = readdirSync(snippets, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:ts|js|py)$/.test(name),
);

test.each(files)('the guide shows %s unchanged', (name) => {
  const [block] = blocks.filter(({ snippet }) => snippet === name);
  expect(block?.code).toBe(readFileSync(new URL(name, snippets), 'utf8'));
});

test('the guide has no other code', () => {
  const code = blocks.filter(({ language }) => !['json', 'text', 'sh'].includes(language));
  expect(code.map(({ snippet }) => snippet).sort()).toEqual([...files].sort());
});

const inGuide = messagesOf(guide);

describe('the guide has the messages that the tests provoke', () => {
  const statuses = [...new Set(mistakes.map(([statusCode]) => statusCode))];
  test('for the same statuses', () => expect([...inGuide.keys()]).toEqual(statuses));
  test.each(statuses)('for %i', (statusCode) => {
    const expected = mistakes.filter(([status]) => status === statusCode);
    expect(inGuide.get(statusCode)).toEqual(expected.map(([, message]) => message));
  });
});

test('the guide has every answer to a wrong key', () => {
  const all = readGuide('messages.md').matchAll(/\| 401 \| `([^|]+)` \|/g);
  const messages = new Set([...all].map(([, message]) => message));
  expect(messages.size).toBeGreaterThan(1);
  expect(inGuide.get(401)).toEqual(expect.arrayContaining([...messages]));
});

const docs = new URL('../../../docs/', import.meta.url);

function headingsOf(path: string): string[] {
  const file = new URL(path === '' ? 'handling-errors.md' : `${path}/README.md`, docs);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((it) =>
    it
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

const links = [...guide.matchAll(/\]\((?!https:)([^)#]*)#?([\w-]*)\)/g)];
test.each(links.map(([, path = '', anchor = '']) => [path, anchor]))(
  'there is %s %s',
  (path, anchor) => {
    expect(existsSync(new URL(path, docs))).toBe(true);
    if (anchor) expect(headingsOf(path)).toContain(anchor);
  },
);
