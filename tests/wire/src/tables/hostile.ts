import { type Expected, said } from '@error-contract/harness/expect-contract';

const hidden: Expected = { status: 500 };
const row = (names: readonly string[], expected: Expected) =>
  Object.fromEntries(names.map((name) => [name, expected]));

/** Values that are not errors. Nothing is known about them, so they are the service's own fault. */
export const notErrorRows: Readonly<Record<string, Expected>> = {
  ...row(['null', 'undefined', 'zero', 'empty string', 'false', 'route', 'router'], hidden),
  ...row(['string', 'number', 'bigint', 'NaN', 'symbol', 'function', 'array', 'date'], hidden),
  ...row(['revoked proxy', 'proxy whose traps throw', 'null prototype', 'buffer'], hidden),
  promise: hidden,
  'web response': { status: 502 },
  'plain object with a status': { status: 404 },
};

/** A status counts if it is an integer from 400 to 599, as a number. */
export const statusRows: Readonly<Record<string, Expected>> = {
  ...row(["status '404'", 'status 999', 'status 200', 'status 204', 'status 302'], hidden),
  ...row(['status 304', 'status NaN', 'status -1', 'status 404.5', 'status 200n'], hidden),
  ...row(['status Symbol', 'statusCode Symbol', 'status null', 'code toString'], hidden),
  'status 404 beside statusCode 200': { status: 404 },
  'foreign 499': { status: 499 },
  'foreign 599': { status: 599 },
};

/** Odd errors. None may end the process, or have its text shown. */
export const shapeRows: Readonly<Record<string, Expected>> = {
  'message array, exposed': said(400, ['a', 'b']),
  ...row(['message object, exposed'], { status: 400 }),
  ...row(['message symbol, exposed', 'empty message, exposed'], { status: 400 }),
  ...row(['frozen error', 'stack that is no string', 'getters that throw'], hidden),
  ...row(['getter of message throws', 'getter of stack throws'], hidden),
  ...row(['getter of name and code throws', 'toJSON and toString throw'], hidden),
  ...row(['cause that is itself', 'aggregate error'], hidden),
  'abort error of our own': { status: 503 },
  ...row(['connection aborted by an upstream', 'premature close of an upstream'], hidden),
  'frozen error with a status': { status: 409 },
  'getter of headers throws': { status: 409 },
  'system error with a status': { status: 404 },
};

const kept: Expected = {
  status: 409,
  headers: { 'x-good': '1', 'x-bad': undefined, 'x-injected': undefined },
};
const none: Expected = { status: 409, headers: { 0: undefined, 'x-bad': undefined } };

/** Each header is checked by itself, and dropped if it is bad. */
export const headerRows: Readonly<Record<string, Expected>> = {
  ...row(['headers with CR and LF', 'header with a bad name', 'header with an empty name'], kept),
  ...row(['header that is undefined', 'header that is null', 'header that is a symbol'], kept),
  ...row(['header outside Latin-1', 'headers of framing', 'headers of __proto__'], kept),
  ...row(['headers null', 'headers string', 'headers array'], none),
  ...row(['headers list of texts', 'headers set'], none),
  'headers of a 5xx': { status: 503, headers: { 'retry-after': '7', 'x-bad': undefined } },
};
