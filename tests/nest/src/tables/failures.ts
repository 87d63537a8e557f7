import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { Combination } from '../service.ts';

/** A failing request of the service, its response, and where Nest lets it be another one. */
export interface FailureRow {
  readonly name: string;
  readonly request: Request;
  readonly expected: Expected;
  readonly on?: (combination: Combination) => boolean;
}

const json = { 'Content-Type': 'application/json' };
const withKey = { ...json, Authorization: 'Bearer demo:secret' };
const hidden: Expected = { status: 500 };
const badPath = said(400, 'Request path is not valid percent-encoding');
const notJson = said(400, 'Request body is not valid JSON');

const onExpress = ({ platform }: Combination) => platform === 'express';
const onFastify = ({ platform }: Combination) => platform === 'fastify';

type Thrown = readonly [name: string, expected: Expected];

const thrown: readonly Thrown[] = [
  ['plain', hidden],
  ['null', hidden],
  ['undefined', hidden],
  ['text', hidden],
  ['our error', said(404, 'No such agent')],
  ['our 418', said(418, 'Short and stout')],
  ['our 503', { status: 503 }],
  ['not found', said(404, 'x')],
  ['not found, no text', { status: 404 }],
  ['text body', said(410, 'Gone fishing')],
  ['own body', said(402, 'Card declined')],
  ['own fields', said(409, 'email is taken')],
  ['own body of 500', hidden],
  ['empty body', { status: 400 }],
  ['a list as body', said(422, ['a is wrong', 'b is wrong'])],
  ['a list of what a validator found', said(422, 'Validation failed: age must be an integer')],
  ['a body without JSON', { status: 409 }],
  ['of another copy of Nest', said(402, 'Card declined')],
  ['another status each time', said(404, 'Not here')],
  ['list of texts', said(400, ['a is wrong', 'b is wrong'])],
  ['one text in a list', said(400, 'Validation failed: a is wrong')],
  ['empty list', { status: 400 }],
  ['with a cause', said(404, 'x')],
  ['an error as body', { status: 401 }],
  ['with an error code', said(404, 'x')],
  ['status 200', hidden],
  ['status 302, own body', hidden],
  ['status 999', hidden],
  ['status of text', hidden],
  ['status of nothing', hidden],
  ['unavailable', { status: 503 }],
  ['copied upstream', said(404, 'Upstream said no')],
  ['validator errors', said(400, 'Validation failed: age must be an integer')],
  ['own error', hidden],
  ['root error', said(402, 'Of the root filter')],
  ['timeout', { status: 504 }],
  ['hostile', { status: 502 }],
  ['frozen', said(404, 'x')],
];

/** Where something can be thrown, beside a synchronous handler. */
const ways = ['async', 'guard', 'interceptor', 'streaming', 'observable', 'pipe'];

const elsewhere = new Set(['null', 'undefined', 'plain', 'our error', 'own body', 'own error']);

const thrownRows = thrown.flatMap(([name, expected]): FailureRow[] => {
  const all = elsewhere.has(name) ? ['sync', ...ways] : ['sync'];
  return all.map((way) => ({
    name: `${way}: ${name}`,
    request: { path: `/ways/${way}/${name}` },
    expected,
  }));
});

const inMiddleware = (name: string, expected: Expected): FailureRow => ({
  name: `middleware: ${name}`,
  request: { path: `/ways/ok?middleware=${name}` },
  expected,
});

const post = (path: string, body: string, headers: Request['headers'] = withKey): Request => ({
  method: 'POST',
  path,
  headers,
  body,
});

const nested = '{"name":"a","secret":1,"tools":[{"name":7,"retries":"x"},3]}';

/** Every failure of the service. */
export const failureRows: readonly FailureRow[] = [
  ...thrownRows,
  inMiddleware('null', hidden),
  inMiddleware('plain', hidden),
  inMiddleware('our error', said(404, 'No such agent')),
  inMiddleware('not found', said(404, 'x')),
  inMiddleware('own body', said(402, 'Card declined')),
  { name: 'middleware: next(error)', request: { path: '/ways/ok?pass' }, expected: hidden },
  {
    name: 'middleware: an answer of its own',
    request: { path: '/ways/ok?own=1' },
    expected: said(429, 'Too fast'),
  },
  {
    name: 'a guard that says no',
    request: { path: '/ways/refused' },
    expected: said(403, 'Forbidden resource'),
  },
  { name: 'a timeout of RxJS', request: { path: '/ways/slow' }, expected: { status: 504 } },
  {
    name: 'ParseIntPipe',
    request: { path: '/ways/int/x' },
    expected: said(400, 'Validation failed (numeric string is expected)'),
  },
  {
    name: 'ParseUUIDPipe',
    request: { path: '/ways/uuid?id=x' },
    expected: said(400, 'Validation failed (uuid is expected)'),
  },
  {
    name: 'a filter of the controller',
    request: { path: '/ways/handled/own error' },
    expected: said(409, 'Handled by the service'),
  },
  {
    name: 'a filter of the controller that does not catch it',
    request: { path: '/ways/handled/plain' },
    expected: hidden,
  },
  { name: '@Res()', request: { path: '/ways/status' }, expected: said(404, 'Not here') },
  { name: '@Res() with a text', request: { path: '/ways/text' }, expected: said(410, 'Gone') },
  { name: '@Next()', request: { path: '/ways/next' }, expected: hidden, on: onExpress },
  {
    name: 'an unknown route',
    request: { path: '/nowhere?x=1' },
    expected: said(404, 'Route not found'),
  },
  {
    name: 'a text as that of Nest for an unknown route, of another one',
    request: { path: '/ways/sync/fake route' },
    expected: said(404, 'Cannot GET /elsewhere'),
  },
  { name: 'a bad path', request: { path: '/nowhere/%zz' }, expected: badPath },
  { name: 'a bad parameter', request: { path: '/ways/sync/%zz' }, expected: badPath },
  { name: 'malformed JSON', request: post('/agents', '{"a'), expected: notJson },
  { name: 'malformed JSON, nowhere', request: post('/nowhere', '{', json), expected: notJson },
  {
    name: 'a body of an unknown type',
    request: post('/agents', '<a/>', { ...withKey, 'Content-Type': 'application/xml' }),
    expected: { status: 415 },
    on: onFastify,
  },
  {
    name: 'a body that is too large',
    request: post('/agents', JSON.stringify({ a: 'a'.repeat(2_000_000) })),
    expected: said(413, 'Request body is too large'),
  },
  {
    name: 'a body that is too deep for the validator',
    request: post('/agents', `{"tools":${'['.repeat(40_000)}${']'.repeat(40_000)}}`),
    expected: said(400, 'body is nested too deeply'),
  },
  {
    name: 'a global ValidationPipe',
    request: post('/agents', nested),
    expected: said(400, [
      'secret is not a recognized field',
      'tools.0.name: Tools have names',
      'tools.0.retries must be an integer',
      'tools.1 must be an object',
    ]),
  },
  {
    name: 'a ValidationPipe of a parameter, with a status',
    request: post('/ways/piped', '{"tools":[{"name":7}]}', json),
    expected: said(422, [
      'name is required',
      'tools.0.name: Tools have names',
      'tools.0.retries is required',
    ]),
  },
  {
    name: 'a ValidationPipe that hides its messages',
    request: post('/ways/hidden', '{"name":7}', json),
    expected: { status: 400 },
  },
  { name: 'a file that is missing', request: { path: '/streams/missing' }, expected: hidden },
  {
    name: 'a file that fails before its first byte',
    request: { path: '/streams/failing' },
    expected: hidden,
  },
];
