import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { escaped } from '../wire/escapes.ts';
import { commandOf } from './command.ts';
import { bytesOf, type Draft } from './draft.ts';

const url = 'http://127.0.0.1:3001';
const lookup = (name: string) => (name === 'host' ? '127.0.0.1:3001' : undefined);
const empty: Draft = {
  kind: 'form',
  method: 'GET',
  path: '/v1/agents',
  headers: '',
  body: '',
  bytes: '',
  halfClose: false,
  before: [],
};

/** What a shell gives a program: the words of a line. */
function wordsOf(command: string): string[] {
  const script = `curl() { for word; do printf '%s\\0' "$word"; done; }\n${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const rows: readonly (readonly [name: string, draft: Partial<Draft>, words: readonly string[]])[] =
  [
    ['a GET', {}, ['-i', `${url}/v1/agents`]],
    ['a HEAD', { method: 'HEAD' }, ['--head', `${url}/v1/agents`]],
    ['a DELETE', { method: 'DELETE' }, ['-i', '-X', 'DELETE', `${url}/v1/agents`]],
    ['dots', { path: '/a/../b' }, ['-i', '--path-as-is', `${url}/a/../b`]],
    ['brackets', { path: '/a[1]{2}' }, ['-i', '-g', `${url}/a[1]{2}`]],
    [
      'quotes, dollars and lines',
      {
        method: 'POST',
        headers: "A: it's $HOME `id`\nContent-Type: text/plain",
        body: "'a'\n$b \\",
      },
      [
        '-i',
        `${url}/v1/agents`,
        '-H',
        "A: it's $HOME `id`",
        '-H',
        'Content-Type: text/plain',
        '--data-raw',
        "'a'\n$b \\",
      ],
    ],
    [
      'a body that looks like the name of a file',
      { method: 'POST', headers: 'Content-Type: a/b', body: '@/etc/passwd' },
      ['-i', `${url}/v1/agents`, '-H', 'Content-Type: a/b', '--data-raw', '@/etc/passwd'],
    ],
    [
      'a body without a type, and a header without a value',
      { method: 'PATCH', headers: 'A:', body: '{}' },
      [
        '-i',
        '-X',
        'PATCH',
        `${url}/v1/agents`,
        '-H',
        'A;',
        '-H',
        'Content-Type:',
        '--data-raw',
        '{}',
      ],
    ],
  ];

test.each(rows)('%s', (_, changes, words) => {
  const { text, reason } = commandOf({ ...empty, ...changes }, url, lookup);
  expect(reason).toBeUndefined();
  expect(wordsOf(text)).toEqual(words);
});

test.each<[string, Partial<Draft>, string]>([
  ['bytes', { kind: 'bytes', bytes: 'hello\\x00' }, 'it writes its own head'],
  ['a half close', { halfClose: true }, 'it does not end its side after a request'],
  ['a space in the path', { path: '/a b' }, 'the path has characters that it changes or refuses'],
  ['a fragment', { path: '/a#b' }, 'the path has characters that it changes or refuses'],
  ['CONNECT', { method: 'CONNECT' }, 'it makes CONNECT itself'],
  ['no method', { method: 'G T' }, 'the method is none'],
  ['a broken header', { headers: 'A b: 1' }, 'a header is not valid'],
  ['a NUL', { body: '\0' }, 'the body has a NUL'],
])('%s: printf sends the bytes', (_, changes, why) => {
  const draft = { ...empty, ...changes };
  const { text, reason } = commandOf(draft, url, lookup);
  expect(reason).toBe(`curl cannot send this: ${why}.`);
  const [printf = ''] = text.split(' |\n');
  expect(new Uint8Array(execFileSync('sh', ['-c', printf]))).toEqual(bytesOf(draft, lookup));
});

test('printf sends every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const draft = { ...empty, kind: 'bytes' as const, bytes: escaped(bytes) };
  const [printf = ''] = commandOf(draft, url, lookup).text.split(' |\n');
  expect(new Uint8Array(execFileSync('sh', ['-c', printf]))).toEqual(bytes);
});
