import { said } from '@error-contract/harness/expect-contract';
import type { Table } from '../check.ts';
import { field, file, form } from '../client/multipart.ts';
import { authorized, json } from './requests.ts';

const failed = (message: string) => said(400, `Validation failed: ${message}`);
const big = 'x'.repeat(50);

export const multer: Table = {
  fails: [
    ['a file that is too large', form('/single', [file(big)]), said(413, 'File is too large')],
    ['another field', form('/single', [file('a', 'other')]), said(400, 'Unexpected file')],
    ['a file where none may be', form('/none', [file('a')]), said(400, 'Unexpected file')],
    [
      'too many fields',
      form('/none', [field('a'), field('b'), field('c')]),
      said(413, 'Too many fields'),
    ],
    [
      'a value that is too long',
      form('/none', [field('a', big)]),
      said(413, 'Field value is too long'),
    ],
    ['cut off', form('/single', [file('a')], ''), said(400, 'Request body is incomplete')],
    [
      'no boundary',
      { ...form('/single', []), headers: { 'Content-Type': 'multipart/form-data' } },
      said(400, 'Request body is not valid multipart form data'),
    ],
  ],
  same: [
    ['a file', form('/single', [file('a')])],
    ['fields', form('/none', [field('a')])],
    ['no form', json('/none', {})],
  ],
};

const both = ['name is required', 'colour is not a recognized field'];

export const openApi: Table = {
  fails: [
    ['a parameter is missing', { path: '/agents' }, failed('limit is required')],
    [
      'a parameter of another type',
      { path: '/agents?limit=zq' },
      failed('limit must be an integer'),
    ],
    [
      'a field is too short',
      json('/agents', { name: 'a' }),
      failed('name must be at least 2 characters long'),
    ],
    ['several fields', json('/agents', { colour: 'zq' }), said(400, both)],
    ['an unknown route', { path: '/nowhere' }, { status: 404 }],
    [
      'another method',
      { method: 'DELETE', path: '/agents' },
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

/** Its `errors()` answers by itself, with a fourth key and one sentence for all. */
export const celebrateErrors = celebrated('Validation failed', 'Validation failed');

export const celebrate = celebrated(
  ['name is required', 'age must be a number'],
  'Validation failed: name must be at least 2 characters long',
);
