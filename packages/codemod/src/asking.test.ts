import { describe, expect, test } from 'vitest';
import { migrateOne, migrateTwice } from './testing/run.ts';

const nest = "import { GoneException, HttpException, NotFoundException } from '@nestjs/common';";
const filter = '@Catch() class All { catch(e) { return toErrorResponse(e); } }';
const throwing = 'throw new NotFoundException();';
const http = "import createError, { HttpError, NotFound } from 'http-errors';";

/** What the second line of a file becomes, where its errors become ours. */
function asked(imports: string, line: string, made: string): string {
  const { text } = migrateOne({ text: `${imports}\n${line}\n${made}\n`, path: 'a.ts' });
  return text.split('\n').find((one) => one.startsWith('if') || one.startsWith('const is')) ?? '';
}

describe('instanceof also asks for our class, where errors of the library become ours', () => {
  test.each([
    [
      'if (e instanceof HttpException) f();',
      'if (e instanceof HttpException || e instanceof ApiError) f();',
    ],
    [
      'if (e instanceof NotFoundException) f();',
      'if (e instanceof NotFoundException || e instanceof NotFoundError) f();',
    ],
    [
      'if (e.cause instanceof NotFoundException) f();',
      'if (e.cause instanceof NotFoundException || e.cause instanceof NotFoundError) f();',
    ],
    [
      'if (e instanceof GoneException) f();',
      'if (e instanceof GoneException || (e instanceof ApiError && e.statusCode === 410)) f();',
    ],
    [
      'if (!(e instanceof HttpException)) f();',
      'if (!(e instanceof HttpException || e instanceof ApiError)) f();',
    ],
    [
      'if (a && e instanceof HttpException) f();',
      'if (a && (e instanceof HttpException || e instanceof ApiError)) f();',
    ],
    [
      'if (a || e instanceof HttpException) f();',
      'if (a || e instanceof HttpException || e instanceof ApiError) f();',
    ],
    [
      'const is = (e) => e instanceof HttpException;',
      'const is = (e) => e instanceof HttpException || e instanceof ApiError;',
    ],
  ])('Nest: %s', (line, becomes) => {
    expect(asked(nest, line, `${filter}\n${throwing}`)).toBe(becomes);
  });

  test.each([
    [
      'if (e instanceof HttpError) f();',
      'if (e instanceof HttpError || e instanceof ApiError) f();',
    ],
    [
      'if (e instanceof NotFound) f();',
      'if (e instanceof NotFound || e instanceof NotFoundError) f();',
    ],
    [
      'if (e instanceof createError.NotFound) f();',
      'if (e instanceof createError.NotFound || e instanceof NotFoundError) f();',
    ],
  ])('http-errors: %s', (line, becomes) => {
    expect(asked(http, line, 'throw createError(404);')).toBe(becomes);
  });

  test('in another file than the one that makes them, and with the import', () => {
    const check =
      "import { HttpError } from 'http-errors';\nexport const is = (e) => e instanceof HttpError;\n";
    const [, other] = migrateTwice([
      { path: 'a.mjs', text: "import createError from 'http-errors';\nthrow createError(404);\n" },
      { path: 'b.mjs', text: check },
    ]);
    expect(other?.text).toBe(
      "import { HttpError } from 'http-errors';\nimport { ApiError } from '@error-contract/core';\nexport const is = (e) => e instanceof HttpError || e instanceof ApiError;\n",
    );
    expect(other?.changes).toEqual([
      {
        line: 2,
        code: 'e instanceof HttpError',
        becomes: 'e instanceof HttpError || e instanceof ApiError',
      },
    ]);
    expect(other?.left).toEqual([]);
  });
});

describe('instanceof is left, and told', () => {
  const line = 'if (e instanceof HttpException) f();';
  const leftAt2 = (text: string) => {
    const migration = migrateOne({ text: `${nest}\n${text}\n`, path: 'a.ts' });
    expect(migration.text.split('\n')[1]).toBe(text.split('\n')[0]);
    return migration.left.filter((one) => one.line === 2);
  };

  test('where no error of the library becomes ours', () => {
    const reason = 'asks for a class that an ApiError does not have';
    expect(leftAt2(line)).toEqual([{ line: 2, code: line, reason }]);
  });

  test.each([
    [
      'beside what reads more',
      `try {} catch (e) { f(e.getStatus()); }\n${filter}`,
      /^a.ts:3: it reads getStatus/,
    ],
    ['without a filter', '', /^a filter with @Catch\(\)/],
  ])('%s: then it waits as the errors do', (_, rest, place) => {
    expect(leftAt2(`${line}\n${rest}\n${throwing}`)).toMatchObject([
      { code: 'e instanceof HttpException', waitsFor: [expect.stringMatching(place)] },
    ]);
  });

  test('where the value would be read twice: then all errors wait for it', () => {
    const { left } = migrateOne({
      text: `${http}\nif (next() instanceof HttpError) f();\nthrow createError(404);\n`,
    });
    expect(left.map(({ waitsFor }) => waitsFor)).toContainEqual([
      'a.js:2: it asks for a class that an ApiError does not have. Ask `ApiError.is(err)` there first',
    ]);
  });
});
