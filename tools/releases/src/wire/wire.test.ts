import { expect, test } from 'vitest';
import type { Bump } from '../changesets/bump.ts';
import { compareWires } from './compare-wire.ts';
import { judgeWire } from './judge-wire.ts';
import type { Answer, Wire } from './wire.ts';

const answer: Answer = {
  status: 404,
  headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' },
  body: '{"statusCode":404,"message":"Route not found","error":"Not Found"}',
};
const before: Wire = { koa: { 'unknown route': answer } };
const withAnswer = (changed: Partial<Answer>): Wire => ({
  koa: { 'unknown route': { ...answer, ...changed } },
});

const rows: [name: string, after: Wire, differences: string[]][] = [
  ['nothing changed', before, []],
  ['a failure that is new', { koa: { ...before.koa, 'no Host': answer } }, []],
  ['an adapter that is new', { ...before, hono: { 'unknown route': answer } }, []],
  ['a status', withAnswer({ status: 405 }), ['unknown route: status "405", before "404"']],
  [
    'a body',
    withAnswer({ body: '{}' }),
    [`unknown route: body "{}", before ${JSON.stringify(answer.body)}`],
  ],
  [
    'a header that is gone',
    withAnswer({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
    ['unknown route: cache-control nothing, before "no-store"'],
  ],
  [
    'a header that is new',
    withAnswer({ headers: { ...answer.headers, vary: 'Origin' } }),
    ['unknown route: vary "Origin", before nothing'],
  ],
];

test.each(rows)('%s', (_name, after, expected) => {
  expect(compareWires(before, after).map(({ text }) => text)).toEqual(expected);
});

test('a removed adapter has no responses any more', () => {
  expect(compareWires(before, {})).toHaveLength(4);
});

const difference = compareWires(before, withAnswer({ status: 405 }));
const pending = (name: string, type: Bump, summary: string) => [
  { id: 'quick-fox', summary, releases: [{ name: `@error-contract/${name}`, type }] },
];
const reason = 'Koa says more.\n\nWire: an unknown route is 405, because the path is known.';

const judged: [name: string, pending: Parameters<typeof judgeWire>[2], isCovered: boolean][] = [
  ['no changeset', [], false],
  ['a changeset that does not say so', pending('koa', 'minor', 'Koa says more.'), false],
  ['a reason', pending('koa', 'patch', reason), true],
  ['a reason of core', pending('core', 'patch', reason), true],
  ['a reason of another adapter', pending('express', 'patch', reason), false],
  ['a major', pending('koa', 'major', 'Koa says more.'), true],
];

test.each(judged)('a difference with %s', (_name, changesets, isCovered) => {
  expect(judgeWire('koa', difference, changesets).isCovered).toBe(isCovered);
});
