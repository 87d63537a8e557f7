import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { fieldAnswers } from './field-answers.js';
import { protocolAnswers, resemblingAnswers } from './protocol-answers.js';

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';
const text = 'text/plain; charset=utf-8';

const answer = (status, type, body, headers = {}) => ({ status, type, body, headers });
const object = (status, value) => answer(status, json, JSON.stringify(value));

/** Answers that a handler writes by itself, without throwing an error. */
export const answers = new Map(
  Object.entries({
    ...protocolAnswers,
    ...resemblingAnswers,
    ...fieldAnswers,
    text: answer(409, text, 'Already there'),
    'text, 200 characters': answer(409, text, 'x'.repeat(200)),
    'text, 201 characters': answer(409, text, 'x'.repeat(201)),
    'text, two lines': answer(409, text, 'at a\nat b'),
    'text with an escape': answer(409, text, 'a\u001bb'),
    'text beyond ASCII': answer(409, text, 'Schon da: \u00fc\u{1f4de}'),
    'text, 5xx': answer(500, text, 'secret'),
    'text, 503': answer(503, text, 'secret'),
    'success with a header that cannot be sent': answer(200, text, 'fine', { 'X-A': 'a\nb' }),
    'success with a header beyond Latin-1': answer(200, text, 'fine', { 'X-A': '\u{1f4de}' }),
    'status that is none': answer(99, text, 'secret'),
    html: answer(404, html, '<h1>No</h1>'),
    'html as text': answer(404, text, '<h1>No</h1>'),
    empty: answer(403, undefined, ''),
    'json error': object(400, { error: 'No such thing' }),
    'json message': object(404, { message: 'Agent not found', code: 7 }),
    'json msg': object(404, { msg: 'Agent not found' }),
    'json detail': object(404, { detail: 'Agent not found', title: 'No' }),
    'mapped by title': object(404, { title: 'Mapped title', code: 1 }),
    'mapped text': answer(400, text, 'Mine', { 'X-Kind': 'mine' }),
    'mapping throws': object(400, { code: 'throw' }),
    'mapping throws ours': object(400, { code: 'throw ours' }),
    'mapping gives rubbish': object(400, { code: 'rubbish', message: 'rubbish' }),
    'mapping is async': object(400, { code: 'async', message: 'async' }),
    'json messages': object(400, { message: ['a is required', 'b is required'] }),
    'json message of another type': object(400, { message: { secret: 1 }, error: 4 }),
    'json array': object(400, ['secret']),
    'json, 5xx': object(500, { message: 'secret' }),
    'json, 502': object(502, { message: 'secret' }),
    'json, broken': answer(400, json, '{"message":'),
    'json __proto__': answer(400, json, '{"__proto__":{"message":"secret"}}'),
    'fourth key': object(404, {
      statusCode: 404,
      message: 'Agent not found',
      error: 'Not Found',
      code: 7,
    }),
    'another status in the body': object(404, {
      statusCode: 400,
      message: 'Agent not found',
      error: 'Bad Request',
    }),
    'another order': object(404, {
      error: 'Not Found',
      message: 'Agent not found',
      statusCode: 404,
    }),
    contract: object(409, { statusCode: 409, message: 'Busy', error: 'Conflict' }),
    'contract, other spacing': answer(
      409,
      json,
      '{ "statusCode": 409,\n "message": ["\\u0061", "b"], "error": "Conflict" }',
    ),
    'contract, 5xx': object(503, {
      statusCode: 503,
      message: 'Back at noon',
      error: 'Service Unavailable',
    }),
    'gzip text': {
      ...answer(409, text, gzipSync('Already there'), { 'Content-Encoding': 'gzip' }),
    },
    bytes: answer(409, 'application/octet-stream', Buffer.from([0, 255, 1])),
    'long text': answer(409, text, 'x'.repeat(100_000)),
    'foreign answer 499': answer(499, text, 'Closed'),
    'status 401': answer(401, text, 'Unauthorized'),
    'status 401 with a challenge': answer(401, text, 'No', { 'WWW-Authenticate': 'Basic' }),
    'status 429': answer(429, html, '<p>slow</p>', { 'Retry-After': '30' }),
    'status 405': answer(405, text, 'No', { Allow: 'GET' }),
    'stale headers': answer(404, text, 'Gone', {
      ETag: '"a"',
      'Last-Modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
      'Cache-Control': 'public, max-age=60',
      'Content-Disposition': 'attachment',
      Vary: 'Origin',
      'X-Request-Id': 'r-1',
      'RateLimit-Limit': '3',
    }),
  }),
);

/** Makes a stream of a body, in two pieces. */
export function streamOf(body) {
  const bytes = Buffer.from(body);
  const half = Math.ceil(bytes.length / 2);
  return Readable.from([bytes.subarray(0, half), bytes.subarray(half)].filter((b) => b.length > 0));
}

/** A stream that fails after its pieces. */
export function failingStream(pieces) {
  return Readable.from(
    (async function* () {
      yield* pieces;
      await new Promise(setImmediate);
      throw new Error('secret');
    })(),
  );
}

/** Headers of a success that the handler then abandons. */
export const prepared = {
  ETag: '"abandoned"',
  'Last-Modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
  'Content-Encoding': 'gzip',
  'Content-Disposition': 'attachment; filename="a.csv"',
  'Content-Language': 'de',
  'Content-Length': '3',
  'Content-Type': 'text/csv',
  'Cache-Control': 'public, max-age=60',
  Expires: 'Thu, 01 Jan 2099 00:00:00 GMT',
  'Accept-Ranges': 'bytes',
  'Access-Control-Allow-Origin': 'https://app.example',
  Vary: 'Origin, Accept-Encoding',
  'X-Request-Id': 'r-1',
  'X-RateLimit-Limit': '100',
  'X-RateLimit-Remaining': '99',
  'X-RateLimit-Reset': '1700000000',
  'Strict-Transport-Security': 'max-age=1',
  'Content-Security-Policy': "default-src 'none'",
};
