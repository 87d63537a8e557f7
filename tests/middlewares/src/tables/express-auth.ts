import { said } from '@error-contract/harness/expect-contract';
import type { Table } from '../check.ts';
import { asUser, authorized } from './requests.ts';

const challenge = (value: string) => ({ 'www-authenticate': value });
const basic = challenge('Basic realm="Agents"');

export const passport: Table = {
  fails: [
    ['a bare 401', { path: '/bare' }, { status: 401, headers: challenge('Bearer') }],
    [
      'a bare 401 to a key',
      authorized('/bare', 'Bearer wrong'),
      { status: 401, headers: challenge('Bearer error="invalid_token"') },
    ],
    ['Basic without a password', { path: '/basic' }, { status: 401, headers: basic }],
    ['Basic, wrong password', asUser('/basic', 'wrong'), { status: 401, headers: basic }],
    ['Basic, malformed', authorized('/basic', 'Basic'), { status: 400 }],
    [
      'Bearer without a key',
      { path: '/bearer' },
      { status: 401, headers: challenge('Bearer realm="Agents"') },
    ],
    [
      'Bearer, wrong key',
      authorized('/bearer', 'Bearer wrong'),
      { status: 401, headers: challenge('Bearer realm="Agents", error="invalid_token"') },
    ],
    ['Bearer twice', authorized('/bearer?access_token=a', 'Bearer right'), { status: 400 }],
    [
      'several challenges',
      { path: '/several' },
      { status: 401, headers: challenge('Basic realm="Agents", Bearer realm="Agents"') },
    ],
    ['failWithError', { path: '/thrown' }, { status: 401, headers: basic }],
    ['a status of its own', { path: '/forbidden' }, { status: 403 }],
    ['a strategy that fails', { path: '/failing' }, { status: 500 }],
    ['HEAD', { method: 'HEAD', path: '/basic' }, { status: 401, headers: basic }],
  ],
  same: [
    ['Basic', asUser('/basic', 'right')],
    ['Bearer', authorized('/bearer', 'Bearer right')],
  ],
};

const post = { method: 'POST', path: '/form', body: 'a=1' };

export const csurf: Table = {
  fails: [
    ['no token', post, said(403, 'invalid csrf token', { 'set-cookie': '_csrf=ID; Path=/' })],
  ],
  same: [['no token is needed', { path: '/usual' }]],
};

export const csrfCsrf: Table = {
  fails: [['no token', post, said(403, 'invalid csrf token')]],
  same: [['no token is needed', { path: '/usual' }]],
};
