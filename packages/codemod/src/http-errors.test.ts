import { describe, expect, test } from 'vitest';
import {
  isKept,
  isMore,
  isOther,
  isPassed,
  isReturned,
  noStatus,
  notTaken,
  notText,
  notWritten,
} from './testing/reasons.ts';
import { migrateOne, reasonFor, rewritten } from './testing/run.ts';

const http = "const createError = require('http-errors');";

describe('http-errors', () => {
  test.each([
    ["throw createError(404, 'x');", "throw new NotFoundError('x');"],
    ['throw createError(404);', 'throw new NotFoundError();'],
    ["throw createError[404]('x');", "throw new NotFoundError('x');"],
    ["throw createError[410]('x');", "throw new ApiError(410, 'x');"],
    ["throw new createError['400']();", 'throw new BadRequestError();'],
    ['throw createError[`NotFound`]();', 'throw new NotFoundError();'],
    ['throw createError(404,);', 'throw new NotFoundError();'],
    ["throw new createError(400, 'x');", "throw new BadRequestError('x');"],
    ["throw createError(401, 'x')", "throw new UnauthorizedError('x')"],
    ['throw createError(403, `x`);', 'throw new ForbiddenError(`x`);'],
    ["throw createError(409, 'x' + y);", "throw new ConflictError('x' + y);"],
    ["throw createError(422, y + 'x');", "throw new UnprocessableEntityError(y + 'x');"],
    ["throw createError(429, a ? 'x' : 'y');", "throw new TooManyRequestsError(a ? 'x' : 'y');"],
    ['throw createError(500, String(y));', 'throw new InternalServerError(String(y));'],
    ["throw createError(503, 'x');", "throw new ApiError(503, 'x');"],
    ['throw createError(410);', 'throw new ApiError(410);'],
    ["throw createError.NotFound('x');", "throw new NotFoundError('x');"],
    ["throw new createError.NotFound('x');", "throw new NotFoundError('x');"],
    ['throw new createError.NotFound;', 'throw new NotFoundError();'],
    ['throw new createError.Gone;', 'throw new ApiError(410);'],
    ["throw createError['NotFound']('x');", "throw new NotFoundError('x');"],
    ['throw createError.PayloadTooLarge();', 'throw new ApiError(413);'],
    [
      "throw createError(404, 'x', { cause: y, expose: false });",
      "throw new NotFoundError('x', { cause: y, expose: false });",
    ],
    [
      "throw createError(429, 'x', { headers: { 'Retry-After': '1' } });",
      "throw new TooManyRequestsError('x', { headers: { 'Retry-After': '1' } });",
    ],
    [
      'f((req, res, next) => next(createError(404)));',
      'f((req, res, next) => next(new NotFoundError()));',
    ],
    ['next(a ? createError(404) : b);', 'next(a ? new NotFoundError() : b);'],
    ['next(a || createError(404));', 'next(a || new NotFoundError());'],
    [
      'new Promise((_, reject) => reject(createError(404)));',
      'new Promise((_, reject) => reject(new NotFoundError()));',
    ],
    ['Promise.reject(createError(404));', 'Promise.reject(new NotFoundError());'],
    [
      "app.get('/', () => { return createError(404); });",
      "app.get('/', () => { return new NotFoundError(); });",
    ],
    ["throw createError(404, /* why */ 'x');", "throw new NotFoundError(/* why */ 'x');"],
    [
      "throw createError(404, 'x' /* why */); // so",
      "throw new NotFoundError('x' /* why */); // so",
    ],
    ['throw createError( 404 );', 'throw new NotFoundError(  );'],
  ])('%s', (before, after) => {
    expect(rewritten(http, before)).toBe(after);
  });

  test.each([
    ['throw createError(404, err);', notText],
    ['throw createError(404, err.message);', notText],
    ["throw createError(404, a || 'x');", notText],
    ['throw createError(404, ...rest);', notText],
    ['throw createError(404, { code: 1 });', notText],
    ["throw createError('x');", noStatus],
    ["throw createError('x', 404);", noStatus],
    ['throw createError(status);', noStatus],
    ['throw createError((404));', noStatus],
    ['throw createError(302);', noStatus],
    ['throw createError();', noStatus],
    ["throw createError(404, 'x', options);", notWritten],
    ["throw createError(404, 'x', {}, 1);", isMore],
    ["throw createError(404, 'x', { code: 1 });", notTaken('`code`')],
    ["throw createError(404, 'x', { expose });", notTaken('`expose`')],
    ["throw createError(404, 'x', { headers });", notTaken('`headers`')],
    ["throw createError(404, 'x', { headers: { a: 1 } });", notTaken('`headers`')],
    ["throw createError(404, 'x', { ...y });", notTaken('a spread or a method')],
    ["throw createError(404, 'x', { [y]: 1 });", notTaken('a computed key')],
    ["throw createError.NotFound('x', {});", isMore],
    ["throw createError(404 /* why */, 'x');", 'there is a comment between its parts'],
    ["throw createError /* why */ (404, 'x');", 'there is a comment between its parts'],
    ["throw (createError /* why */)(404, 'x');", 'there is a comment between its parts'],
    ["throw new /* why */ createError.NotFound('x');", 'there is a comment between its parts'],
    ['const e = createError(404);', isKept],
    ['throw Object.assign(createError(404), { code: 1 });', isPassed],
    ['logger.error(createError(404));', isPassed],
    ['function f() { return createError(404); }', isReturned],
    ['const f = () => createError(404);', isReturned],
    ["cache.get('key', () => createError(404));", isReturned],
    ['const m = createError(404).message;', isKept],
    ['class NotFoundError {}\nthrow createError(404);', isOther],
    ["const { NotFoundError } = require('./errors');\nthrow createError(404);", isOther],
    ['function f(NotFoundError) { throw createError(404); }', isOther],
  ])('left: %s', (line, reason) => {
    expect(reasonFor(http, line)).toEqual([reason]);
  });

  test.each([
    [
      'a function of the service',
      "const createError = require('./create-error');",
      'throw createError(404);',
    ],
    ['another module', "import { createError } from 'h3';", 'throw createError(404);'],
    ['a class of the same name', 'class HttpError {}', 'class Mine extends HttpError {}'],
  ])('ignored: %s', (_, before, line) => {
    expect(reasonFor(before, line)).toEqual([]);
  });

  test.each([
    ["import createError from 'http-errors';", 'createError(404)'],
    ["import { default as make } from 'http-errors';", 'make(404)'],
    ["import * as make from 'http-errors';", 'make(404)'],
    ["import { NotFound } from 'http-errors';", 'NotFound()'],
    ["import { NotFound as Missing } from 'http-errors';", 'new Missing()'],
    ["import make, { NotFound } from 'http-errors';", 'a ? make(404) : new NotFound()'],
    ["import make from 'http-errors';\nconst { NotFound: Missing } = make;", 'new Missing()'],
    ["import make from 'http-errors';\nconst Missing = make.NotFound;", 'new Missing()'],
    ["const { NotFound } = require('http-errors');", 'new NotFound()'],
    ["const NotFound = require('http-errors').NotFound;", 'new NotFound()'],
    ["var make = require('http-errors')", 'make(404)'],
  ])('found through %s', (before, made) => {
    const { text, left } = migrateOne({ text: `${before}\nthrow ${made};\n` });
    expect(left).toEqual([]);
    expect(text).toMatch(
      /^(?:import|const) \{ NotFoundError \} .*\nthrow .*new NotFoundError\(\);\n$/,
    );
    expect(text).not.toMatch(/http-errors|make\(|NotFound\(|Missing/);
  });

  test('a string is known by a constant, or by its type', () => {
    const text = `import createError from 'http-errors';
const gone = 'Gone';
export function f(why: string, maybe?: string, any: any) {
  if (any) throw createError(404, gone);
  if (any) throw createError(404, why);
  if (any) throw createError(404, maybe);
  throw createError<404>(404, any);
}
`;
    const { changes, left } = migrateOne({ text, path: 'a.ts' });
    expect(changes.map(({ line }) => line)).toEqual([4, 5]);
    expect(left.map(({ line }) => line)).toEqual([6, 7]);
  });
});

test.each([
  ["throw (createError)(404, 'x');", "throw new NotFoundError('x');"],
  ["throw ((createError.NotFound) ) ('x');", "throw new NotFoundError ('x');"],
  ["throw new (createError[404])('x');", "throw new NotFoundError('x');"],
  ['throw new (createError.NotFound);', 'throw new NotFoundError();'],
  ["throw ((createError)(410, 'x'));", "throw (new ApiError(410, 'x'));"],
  ["throw new (createError.Gone)('x');", "throw new ApiError(410, 'x');"],
  ['throw new (createError.Gone);', 'throw new ApiError(410);'],
])('what is called may stand in parentheses: %s', (before, after) => {
  expect(rewritten(http, before)).toBe(after);
});
