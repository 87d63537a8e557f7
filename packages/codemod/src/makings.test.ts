import { describe, expect, test } from 'vitest';
import { migrateOne } from './testing/run.ts';

const http = "const createError = require('http-errors');";
const boom = "const Boom = require('@hapi/boom');";
const nest = "import { X, HttpStatus } from '@nestjs/common';";
const filter = '@Catch() class All { catch(e) { return toErrorResponse(e); } }';

/** The line that becomes of a line, between the imports of a file. */
function rewritten(before: string, line: string, path = 'a.js', packages: string[] = []): string {
  const { text, left } = migrateOne({ text: `${before}\n${line}\nkeep();`, path, packages });
  expect(left).toEqual([]);
  return text.split('\n').at(-2) ?? '';
}

function reasonFor(before: string, line: string, path = 'a.js', packages: string[] = []) {
  const given = { text: `${before}\n${line}\n`, path, packages };
  const { text, left, changes, needs } = migrateOne(given);
  expect({ text, changes, needs }).toEqual({ text: given.text, changes: [], needs: [] });
  return left.map(({ reason }) => reason);
}

describe('http-errors', () => {
  test.each([
    ["throw createError(404, 'x');", "throw new NotFoundError('x');"],
    ['throw createError(404);', 'throw new NotFoundError();'],
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
    ['throw createError(404, err);', 'its message may be something else than a text'],
    ['throw createError(404, err.message);', 'its message may be something else than a text'],
    ["throw createError(404, a || 'x');", 'its message may be something else than a text'],
    ['throw createError(404, ...rest);', 'its message may be something else than a text'],
    ['throw createError(404, { code: 1 });', 'its message may be something else than a text'],
    ["throw createError('x');", 'its status is not a number from 400 to 599 that stands here'],
    ["throw createError('x', 404);", 'its status is not a number from 400 to 599 that stands here'],
    ['throw createError(status);', 'its status is not a number from 400 to 599 that stands here'],
    ['throw createError((404));', 'its status is not a number from 400 to 599 that stands here'],
    ['throw createError(302);', 'its status is not a number from 400 to 599 that stands here'],
    ['throw createError();', 'its status is not a number from 400 to 599 that stands here'],
    ["throw createError(404, 'x', options);", 'its options are not written out here'],
    ["throw createError(404, 'x', {}, 1);", 'it has more than a message'],
    [
      "throw createError(404, 'x', { code: 1 });",
      'its options have `code`, which ApiError does not take',
    ],
    [
      "throw createError(404, 'x', { expose });",
      'its options have `expose`, which ApiError does not take',
    ],
    [
      "throw createError(404, 'x', { headers });",
      'its options have `headers`, which ApiError does not take',
    ],
    [
      "throw createError(404, 'x', { headers: { a: 1 } });",
      'its options have `headers`, which ApiError does not take',
    ],
    [
      "throw createError(404, 'x', { ...y });",
      'its options have a spread or a method, which ApiError does not take',
    ],
    [
      "throw createError(404, 'x', { [y]: 1 });",
      'its options have a computed key, which ApiError does not take',
    ],
    ["throw createError.NotFound('x', {});", 'it has more than a message'],
    ["throw createError(404 /* why */, 'x');", 'a comment stands between its parts'],
    ["throw new /* why */ createError.NotFound('x');", 'a comment stands between its parts'],
    ['const e = createError(404);', 'it is kept, and what is done with it was not followed'],
    [
      'throw Object.assign(createError(404), { code: 1 });',
      'it is passed on, and what is done with it was not followed',
    ],
    [
      'logger.error(createError(404));',
      'it is passed on, and what is done with it was not followed',
    ],
    [
      'function f() { return createError(404); }',
      'it is returned, and who takes it was not followed',
    ],
    ['const f = () => createError(404);', 'it is returned, and who takes it was not followed'],
    [
      "cache.get('key', () => createError(404));",
      'it is returned, and who takes it was not followed',
    ],
    [
      'const m = createError(404).message;',
      'it is kept, and what is done with it was not followed',
    ],
    [
      'class NotFoundError {}\nthrow createError(404);',
      'NotFoundError is another thing in this file',
    ],
    [
      "const { NotFoundError } = require('./errors');\nthrow createError(404);",
      'NotFoundError is another thing in this file',
    ],
    [
      'function f(NotFoundError) { throw createError(404); }',
      'NotFoundError is another thing in this file',
    ],
  ])('left: %s', (line, reason) => {
    expect(reasonFor(http, line)).toEqual([reason]);
  });

  test.each([
    [
      'a function of their own',
      "const createError = require('./create-error');",
      'throw createError(404);',
    ],
    ['another module', "import { createError } from 'h3';", 'throw createError(404);'],
    ['a parameter', http, 'const f = (createError) => { throw createError(404); };'],
    [
      'a name that is assigned again',
      "let createError = require('http-errors');\ncreateError = other;",
      'throw createError(404);',
    ],
    ['a require of their own', `const require = other;\n${http}`, 'throw createError(404);'],
    ['what makes no error', http, 'if (createError.isHttpError(e)) f();'],
    ['a class of their own', http, 'class Mine extends createError.HttpError {}'],
    ['a computed name', http, 'throw new createError[name]();'],
    [
      'Object.prototype',
      http,
      "throw createError.toString('x') || createError.constructor('x') || createError.__proto__('x');",
    ],
  ])('not of it: %s', (_, before, line) => {
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

  test('a text is known by a constant, or by its type', () => {
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

describe('boom', () => {
  test.each([
    ["throw Boom.notFound('x');", "throw new NotFoundError('x');"],
    ['throw Boom.badImplementation();', 'throw new InternalServerError();'],
    ["throw Boom.badData('x');", "throw new UnprocessableEntityError('x');"],
    ["throw Boom.resourceGone('x');", "throw new ApiError(410, 'x');"],
    ['next(Boom.teapot());', 'next(new ApiError(418));'],
  ])('%s', (before, after) => {
    expect(rewritten(boom, before)).toBe(after);
    expect(rewritten(boom.replace('@hapi/', ''), before)).toBe(after);
  });

  test.each([
    ["throw Boom.notFound('x', { id: 1 });", 'it has more than a message'],
    ["throw Boom.unauthorized(null, 'Basic');", 'its message may be something else than a text'],
    ["throw Boom.methodNotAllowed('x', null, ['GET']);", 'it has more than a message'],
    [
      'throw Boom.boomify(err, { statusCode: 400 });',
      'it wraps an error that is only known at run time',
    ],
    ["throw new Boom.Boom('x', { statusCode: 400 });", 'it makes an error of options'],
    ['throw Boom.badRequest(err);', 'its message may be something else than a text'],
  ])('left: %s', (line, reason) => {
    expect(reasonFor(boom, line)).toEqual([reason]);
  });

  test.each(['@hapi/hapi', 'hapi'])('left in a service of %s', (name) => {
    const reason = 'hapi answers errors of boom alone';
    expect(reasonFor(boom, 'throw Boom.notFound();', 'a.js', [name])).toEqual([reason]);
  });
});

describe('@fastify/sensible', () => {
  const plugin = (line: string) =>
    `module.exports = (app) => app.get('/', async (request, reply) => { ${line} });`;
  const packages = ['@fastify/sensible'];
  test.each([
    ["throw app.httpErrors.notFound('x');", "throw new NotFoundError('x');"],
    ['throw this.httpErrors.notFound();', 'throw new NotFoundError();'],
    ["throw request.server.httpErrors.imateapot('x');", "throw new ApiError(418, 'x');"],
    ["throw app.httpErrors.createError(409, 'x');", "throw new ConflictError('x');"],
    ["throw app.httpErrors.getHttpError(503, 'x');", "throw new ApiError(503, 'x');"],
    ['return app.httpErrors.notFound();', 'return new NotFoundError();'],
    ["return reply.notFound('x');", "return reply.send(new NotFoundError('x'));"],
    ['reply.notFound();', 'reply.send(new NotFoundError());'],
    ["await reply.serviceUnavailable('x',);", "await reply.send(new ApiError(503, 'x',));"],
    ['return a ? b : reply.gone();', 'return a ? b : reply.send(new ApiError(410));'],
  ])('%s', (before, after) => {
    expect(rewritten('', plugin(before), 'a.js', packages)).toBe(plugin(after));
    expect(reasonFor('', plugin(before))).toEqual([]);
  });

  test.each([
    ['return reply.notFound(error.message);', 'its message may be something else than a text'],
    ["reply.notFound('x').header('a', 'b');", 'more is called on it'],
    [
      'throw app.httpErrors.getHttpError(code);',
      'its status is not a number from 400 to 599 that stands here',
    ],
  ])('left: %s', (line, reason) => {
    expect(reasonFor('', plugin(line), 'a.js', packages)).toEqual([reason]);
  });

  test.each([
    ['another method', plugin('reply.vary(1);')],
    ['a reply of their own', "const reply = make(); reply.notFound('x');"],
    ['the first parameter', 'module.exports = (reply) => reply.notFound();'],
    ['a call that gives it', 'throw make().httpErrors();'],
  ])('not of it: %s', (_, line) => {
    expect(reasonFor('', line, 'a.js', packages)).toEqual([]);
  });

  test('its errors by name', () => {
    const before = "const { httpErrors } = require('@fastify/sensible');";
    expect(rewritten(before, "throw httpErrors.notFound('x');")).toBe(
      "throw new NotFoundError('x');",
    );
  });
});

describe('Nest', () => {
  const used = (line: string) => `${filter}\n${line}`;
  const from = (name: string) => nest.replace('X', name);
  test.each([
    ['NotFoundException', "throw new NotFoundException('x');", "throw new NotFoundError('x');"],
    ['GoneException', 'throw new GoneException();', 'throw new ApiError(410);'],
    [
      'ConflictException',
      "throw new ConflictException('x', { cause });",
      "throw new ConflictError('x', { cause });",
    ],
    ['HttpException', "throw new HttpException('x', 404);", "throw new NotFoundError('x');"],
    [
      'HttpException',
      "throw new HttpException('x', HttpStatus.CONFLICT);",
      "throw new ConflictError('x');",
    ],
    [
      'HttpException',
      "throw new HttpException('x', HttpStatus.GONE, { cause });",
      "throw new ApiError(410, 'x', { cause });",
    ],
  ])('%s: %s', (name, before, after) => {
    expect(rewritten(`${from(name)}\n${filter}`, before, 'a.ts')).toBe(after);
  });

  test.each([
    [
      'NotFoundException',
      'throw new NotFoundException({ code: 1 });',
      'its message may be something else than a text',
    ],
    [
      'NotFoundException',
      "throw new NotFoundException('x', 'Missing');",
      'its options are not written out here',
    ],
    [
      'NotFoundException',
      "throw new NotFoundException('x', { description: 'y' });",
      'its options have `description`, which ApiError does not take',
    ],
    [
      'BadRequestException',
      "throw new BadRequestException(['x']);",
      'its message may be something else than a text',
    ],
    [
      'HttpException',
      "throw new HttpException('x', status);",
      'its status is not a number from 400 to 599 that stands here',
    ],
    [
      'HttpException',
      "throw new HttpException('x', HttpStatus.OK);",
      'its status is not a number from 400 to 599 that stands here',
    ],
  ])('left: %s: %s', (name, line, reason) => {
    expect(reasonFor(from(name), used(line), 'a.ts')).toEqual([reason]);
  });

  test('left without a filter that answers with the contract', () => {
    const line = "throw new NotFoundException('x');";
    const reason =
      'Nest answers its own exceptions alone, until a filter with @Catch() and toErrorResponse is there';
    expect(reasonFor(from('NotFoundException'), line, 'a.ts')).toEqual([reason]);
  });
});
