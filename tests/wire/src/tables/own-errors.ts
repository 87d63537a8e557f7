import { type Expected, said } from '@error-contract/harness/expect-contract';

const fields = (count: number) => Array.from({ length: count }, (_, i) => `field_${i} is required`);

const invalidToken = { 'www-authenticate': 'Bearer error="invalid_token"' };

/** The classes of core, with one row for each option. */
const classes: Readonly<Record<string, Expected>> = {
  'bad request': said(400, 'The range is empty'),
  unauthorized: said(401, 'Unauthorized', { 'www-authenticate': 'Bearer' }),
  'unauthorized, invalid token': said(401, 'API key is revoked', invalidToken),
  forbidden: said(403, 'Route not enabled'),
  'not found': said(404, 'Agent not found'),
  conflict: said(409, 'Campaign is cancelled'),
  unprocessable: said(422, 'Number was deleted'),
  'too many requests': { status: 429 },
  'too many requests, 60 s': { status: 429, headers: { 'retry-after': '60' } },
  internal: { status: 500 },
  'internal, exposed': said(500, 'Shard 3 is down'),
  'validation, one': said(400, 'Validation failed: agent_id is required'),
  'validation, several': said(400, fields(2)),
  'validation, 150': said(400, [...fields(100), 'and 50 more fields are invalid']),
  'validation, 422': said(422, fields(2)),
  'status 418': { status: 418 },
  'status 499': { status: 499 },
};

/** Thrown by the CommonJS build, while the adapter uses the ES modules. The bytes are the same. */
const otherCopy = Object.fromEntries(
  Object.entries(classes).map(([name, expected]) => [`cjs ${name}`, expected]),
);

const particular: Readonly<Record<string, Expected>> = {
  'own subclass': said(402, 'Out of credit'),
  'bad request, no message': { status: 400 },
  'message in many scripts': said(409, '“naïve” \u4e16\u754c \u{1f4de} \u2028'),
  'message with quotes': said(409, 'a "b" \\ c\n</script>'),
  'lone surrogate': said(409, '\ud800'),
  '4xx not exposed': { status: 409 },
  '405 with Allow': { status: 405, headers: { allow: 'GET, HEAD' } },
  'Allow without 405': said(409, 'Busy', { allow: undefined }),
  '416 with Content-Range': { status: 416, headers: { 'content-range': 'bytes */10' } },
  '503 with Retry-After': { status: 503, headers: { 'retry-after': '5', 'x-secret': undefined } },
  'own headers': said(409, 'Busy', { 'x-good': '1' }),
};

const badPin = ['pin must be a string', 'name is required'];

/** Other errors. Their message is shown only if they expose it, and never on a 5xx. */
const foreign: Readonly<Record<string, Expected>> = {
  'http-errors 404': said(404, 'No such agent'),
  'http-errors 404, hidden': { status: 404 },
  'http-errors 500': { status: 500 },
  'http-errors 500, exposed': { status: 500 },
  'http-errors 503 with Retry-After': {
    status: 503,
    headers: { 'retry-after': '9', 'x-secret': undefined },
  },
  'http-errors 405 with Allow': { status: 405, headers: { allow: 'PUT' } },
  'http-errors 401 with a challenge': said(401, 'No key', {
    'www-authenticate': 'Basic realm="x"',
  }),
  'http-errors class': said(409, 'Taken'),
  'http-errors 400': { status: 400 },
  'plain error': { status: 500 },
  'plain error with a status': { status: 403 },
  'type error': { status: 500 },
  'http-errors 401 of a failed schema': said(401, badPin),
  'http-errors 403 of a failed schema': said(403, ['pin is required', 'name is required']),
  'http-errors 422 of a failed schema': said(422, badPin),
  'exposed 410 of an expired token': said(410, 'As it says'),
  'exposed 409 like a database': said(409, 'As it says'),
  'exposed 402 like an HTTP client': said(402, 'As it says'),
  'exposed 400 with a body': said(400, 'As it says'),
  'exposed 422 with details': said(422, 'As it says'),
  'exposed list': said(409, ['a is bad', 'b is bad']),
  'exposed list of one': said(400, 'Validation failed: a is bad'),
};

export const ownErrorRows = { ...classes, ...otherCopy, ...particular };
export const foreignErrorRows = foreign;
