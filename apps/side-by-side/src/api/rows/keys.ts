import { seeds } from '@error-contract/telephony';
import type { Sent } from '../../http/send.ts';
import { agents, help, json, type Row } from './row.ts';

const auth = (authorization: string): Sent => ({
  path: '/v1/agents',
  key: undefined,
  headers: { authorization },
});

const wrongKey = 'API key is invalid. Copy it whole: id:secret.';
const quoted = 'API key is malformed: remove the quotes around it.';

/** The ways in which a key is wrong. */
export const keys: readonly Row[] = [
  ['no key', { path: '/v1/agents', key: undefined }, 401, `API key is missing. ${help}`],
  ['Basic', auth('Basic YTpi'), 401, `API key is malformed. ${help}`],
  ['no token', auth('Bearer'), 401, `API key is malformed. ${help}`],
  ['two tokens', auth('Bearer a:b c:d'), 401, `API key is malformed. ${help}`],
  ['quotes', auth('Bearer "acme_demo:acme-demo-secret"'), 401, quoted],
  ['no colon', auth('Bearer acme_demo'), 401, 'API key is malformed. It has two parts: id:secret.'],
  [
    'no secret',
    auth('Bearer acme_demo:'),
    401,
    'API key is malformed. It has two parts: id:secret.',
  ],
  ['a wrong secret', auth('Bearer acme_demo:wrong'), 401, wrongKey],
  ['a wrong id', auth('Bearer __proto__:wrong'), 401, wrongKey],
  ['revoked', auth(`Bearer ${seeds.keys.revoked}`), 401, 'API key has been revoked'],
  ['expired', auth(`Bearer ${seeds.keys.expired}`), 401, 'API key has expired'],
  [
    'a wrong key before bad JSON',
    { ...agents, key: 'a:b', headers: json, body: '{' },
    401,
    wrongKey,
  ],
];
