import { said } from '@error-contract/harness/expect-contract';
import type { FailingRow, Table, Tables } from '../check.ts';
import { field, file, form } from '../client/multipart.ts';
import { authorized, json, withMethod } from './requests.ts';

const failed = (message: string) => said(400, `Validation failed: ${message}`);
const big = 'x'.repeat(50);

/** Forms that break a limit, or that break off. */
const formRows = (withFields: string, withFile = '/single'): FailingRow[] => [
  ['a file that is too large', form('/single', [file(big)]), said(413, 'File is too large')],
  [
    'too many fields',
    form(withFields, [field('a'), field('b'), field('c')]),
    said(413, 'Too many fields'),
  ],
  ['cut off', form(withFile, [file('a')], ''), said(400, 'Request body is incomplete')],
];
const noBoundary = (at: string): FailingRow => [
  'no boundary',
  { ...form(at, []), headers: { 'Content-Type': 'multipart/form-data' } },
  said(400, 'Request body is not valid multipart form data'),
];
const otherField: FailingRow = [
  'another field',
  form('/single', [file('a', 'other')]),
  said(400, 'Unexpected file'),
];
const aFile = ['a file', form('/single', [file('a')])] as const;
const noForm = json('/none', {});

const multer: Table = {
  fails: [
    ...formRows('/none'),
    otherField,
    ['a file where none may be', form('/none', [file('a')]), said(400, 'Unexpected file')],
    [
      'a value that is too long',
      form('/none', [field('a', big)]),
      said(413, 'Field value is too long'),
    ],
    noBoundary('/single'),
  ],
  same: [aFile, ['fields', form('/none', [field('a')])], ['no form', noForm]],
};

const koaMulter: Table = {
  fails: [...formRows('/none'), otherField],
  same: [aFile, ['no form', noForm]],
};

const multipart: Table = {
  fails: [
    ...formRows('/saved', '/saved'),
    ['too many files', form('/saved', [file('a'), file('b')]), said(413, 'Too many files')],
    ['no form', json('/single', {}), said(415, 'Request body must be multipart form data')],
    noBoundary('/saved'),
    [
      'a poisoned field',
      form('/saved', [field('__proto__')]),
      said(400, 'Field name is not allowed'),
    ],
  ],
  same: [aFile, ['saved', form('/saved', [file('a'), field('a')])]],
};

const bodyParser: Table = {
  fails: [
    ['too large', json('/body', { a: 'x'.repeat(2_000) }), { status: 413 }],
    [
      'no JSON',
      { ...json('/body', {}), body: '{"pw":"hunter2"x}' },
      said(400, 'Request body is not valid JSON'),
    ],
  ],
  same: [['a body', json('/body', { a: 1 })]],
};

const both = ['name is required', 'colour is not a recognized field'];

const openApi: Table = {
  fails: [
    ['a parameter is missing', { path: '/agents' }, failed('limit is required')],
    [
      'a parameter of another type',
      { path: '/agents?limit=zq' },
      failed('limit must be an integer'),
    ],
    [
      'a parameter that nobody knows',
      { path: '/agents?limit=1&colour=red' },
      failed('colour is not a recognized query parameter'),
    ],
    ['a parameter twice', { path: '/agents?limit=1&limit=2' }, failed('limit must be given once')],
    [
      'a field is too short',
      json('/agents', { name: 'a' }),
      failed('name must be at least 2 characters long'),
    ],
    ['several fields', json('/agents', { colour: 'zq' }), said(400, both)],
    ['an unknown route', { path: '/nowhere' }, { status: 404 }],
    [
      'another method',
      withMethod('DELETE', '/agents'),
      { status: 405, headers: { allow: 'POST, GET' } },
    ],
    ['another media type', json('/agents', {}, 'text/csv'), { status: 415 }],
    [
      'a response that breaks the specification',
      json('/agents', { name: 'wrong' }),
      { status: 500 },
    ],
    ['no key', { path: '/secured' }, { status: 401, headers: { 'www-authenticate': 'Bearer' } }],
    [
      'a key of another kind',
      authorized('/secured', 'Basic YTpi'),
      { status: 401, headers: { 'www-authenticate': 'Bearer' } },
    ],
  ],
  same: [
    ['a query', { path: '/agents?limit=1' }],
    ['a body', json('/agents', { name: 'Anna' })],
  ],
};

const celebrated = (several: string | readonly string[], one: string): Table => ({
  fails: [
    ['several fields', json('/agents', { age: 'zq' }), said(400, several)],
    ['one field', json('/agents', { name: 'a' }), said(400, one)],
  ],
  same: [['a body', json('/agents', { name: 'Anna', age: 1 })]],
});

/** Its `errors()` answers by itself, with a fourth key and the same sentence for every failure. */
const celebrateErrors = celebrated('Validation failed', 'Validation failed');

const celebrate = celebrated(
  ['name is required', 'age must be a number'],
  'Validation failed: name must be at least 2 characters long',
);

export const input: Tables = {
  express: {
    multer,
    'express-openapi-validator': openApi,
    'celebrate errors()': celebrateErrors,
    celebrate,
  },
  fastify: { '@fastify/multipart': multipart },
  koa: { '@koa/multer': koaMulter, '@koa/bodyparser': bodyParser },
};
