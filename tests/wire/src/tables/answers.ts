import { type Expected, said } from '@error-contract/harness/expect-contract';
import { fieldRows } from './fields.ts';
import { resemblingRows } from './protocols.ts';

const row = (names: readonly string[], expected: Expected) =>
  Object.fromEntries(names.map((name) => [name, expected]));

const keptHeaders = { vary: 'Origin', 'x-request-id': 'r-1', 'ratelimit-limit': '3' };

/** Texts that become the message: one line, or the message of a JSON object. */
const shown: Readonly<Record<string, Expected>> = {
  ...row(['text', 'gzip text'], said(409, 'Already there')),
  ...row(['json message', 'json msg', 'json detail', 'fourth key'], said(404, 'Agent not found')),
  ...row(['another status in the body', 'another order'], said(404, 'Agent not found')),
  'text, 200 characters': said(409, 'x'.repeat(200)),
  'text beyond ASCII': said(409, 'Schon da: \u00fc\u{1f4de}'),
  'json error': said(400, 'No such thing'),
  'json messages': said(400, ['a is required', 'b is required']),
  'status 401 with a challenge': said(401, 'No', { 'www-authenticate': 'Basic' }),
  'status 405': said(405, 'No', { allow: 'GET' }),
  'stale headers': said(404, 'Gone', keptHeaders),
  'foreign answer 499': said(499, 'Closed'),
};

/** What fails while it is sent is an error, and no answer: bare servers may end their process over it. */
export const unsendable = [
  'success with a header that cannot be sent',
  'success with a header beyond Latin-1',
  'status that is none',
];

/** Texts that are not meant for a client, or that are not one line. */
const hidden: Readonly<Record<string, Expected>> = {
  ...row(['text, 201 characters', 'text, two lines', 'text with an escape'], { status: 409 }),
  ...row(['bytes', 'long text'], { status: 409 }),
  ...row(['html', 'html as text'], { status: 404 }),
  ...row(['json message of another type', 'json array', 'json, broken'], { status: 400 }),
  ...row(['json __proto__'], { status: 400 }),
  ...row(['text, 5xx', 'json, 5xx'], { status: 500 }),
  ...row(unsendable, { status: 500 }),
  'json, 502': { status: 502 },
  'text, 503': { status: 503 },
  empty: { status: 403 },
  'status 401': { status: 401 },
  'status 429': { status: 429, headers: { 'retry-after': '30' } },
};

/** An answer that keeps the contract is sent unchanged. */
const kept: Readonly<Record<string, Expected>> = {
  contract: said(409, 'Busy'),
  'contract, other spacing': {
    status: 409,
    body: '{ "statusCode": 409,\n "message": ["\\u0061", "b"], "error": "Conflict" }',
  },
  'contract, 5xx': said(503, 'Back at noon'),
};

/** The responses that replace the answers of handlers. */
export const answerRows = { ...shown, ...fieldRows, ...resemblingRows, ...hidden, ...kept };
