import { describe, expect, test } from 'vitest';
import { answer, express, handle } from './testing/handlers.ts';
import { migrateTwice } from './testing/run.ts';

const made: Record<string, string> = {
  http: "const createError = require('http-errors');\nthrow createError(404);\n",
  sensible: "module.exports = (app) => app.get('/', () => { throw app.httpErrors.notFound(); });\n",
  boom: "const Boom = require('@hapi/boom');\nthrow Boom.notFound();\n",
  nest: "import { NotFoundException } from '@nestjs/common';\n@Catch() class All { catch(e) { return toErrorResponse(e); } }\nthrow new NotFoundException();\n",
};

/** Why errors of a library are left beside a file that reads errors. */
function leftBeside(library: string, reader: string): readonly string[] {
  const packages = ['@fastify/sensible'];
  const [migration] = migrateTwice([
    { path: 'a.ts', text: made[library] ?? '', packages },
    { path: 'reader.ts', text: reader, packages },
  ]);
  return migration?.left.map(({ reason }) => reason) ?? [];
}

const caught = (body: string) => `try {} catch (e) { ${body} }`;
const ofHttp = (name: string, code: string) => `import { ${name} } from 'http-errors';\n${code}`;
const ofNest = (name: string, code: string) => `import { ${name} } from '@nestjs/common';\n${code}`;
const isClass = 'asks for a class that an ApiError does not have';
const isName = 'asks for a name that an ApiError does not have';
const reads = (key: string) => `reads ${key}, which an ApiError does not have`;
const calls = (name: string) => `calls ${name}, which does not know an ApiError`;

const blocking: Record<string, readonly [reader: string, what: string][]> = {
  http: [
    [caught('if (e.status === 404) f();'), reads('status')],
    ['app.use((err, req, res, next) => { log(err); res.status(err.status); });', reads('status')],
    ['app.use((fault, req, res, next) => { res.status(fault.status, log()); });', reads('status')],
    ['app.use(({ status }, req, res, next) => { res.status(status, log()); });', reads('status')],
    [caught('const { status, message } = e;'), reads('status')],
    ['p.catch((reason) => reason.status);', reads('status')],
    ['p.catch((reason) => reason?.status);', reads('status')],
    ['const onError = (error) => error.status ?? 500;', reads('status')],
    [caught("if (e['status']) f();"), reads('status')],
    [caught('if ((e as HttpError).status === 404) f();'), reads('status')],
    [caught('const gone = e as HttpError; f(gone.status);'), reads('status')],
    [caught('const gone = e; const { status } = gone;'), reads('status')],
    ['function answer(res, err) { res.status(err!.status); }', reads('status')],
    ['const answer = (res, httpError) => res.status(httpError.status);', reads('status')],
    [caught("if (e.name === 'GoneError') f();"), isName],
    [ofHttp('isHttpError', 'if (isHttpError(e)) f();'), calls('isHttpError')],
    [ofHttp('HttpError', 'if (f() instanceof HttpError) f();'), isClass],
    [ofHttp('NotFound', 'expect(f).toThrow(NotFound);'), isClass],
  ],
  sensible: [[caught('if (e.status === 404) f();'), reads('status')]],
  boom: [
    [caught('if (e.isBoom) f();'), reads('isBoom')],
    [caught('res.status(e.output.statusCode);'), reads('output')],
    [caught('const { output: { payload } } = e;'), reads('output')],
    ["import Boom from '@hapi/boom';\nif (Boom.isBoom(e)) f();", calls('isBoom')],
  ],
  nest: [
    [caught('f(e.getStatus());'), reads('getStatus')],
    [caught("if ('NotFoundException' !== e.name) f();"), isName],
    [ofNest('HttpException', '@Catch(HttpException) class Filter {}'), isClass],
    [ofNest('GoneException', 'if (e[0] instanceof GoneException) f();'), isClass],
    [ofNest('GoneException', 'expect(f).rejects.toThrow(GoneException);'), isClass],
  ],
};
describe.each(Object.entries(blocking))('errors of %s are left beside', (library, rows) => {
  test.each(rows)('%s', (reader, what) => {
    const line = reader.split('\n').length;
    expect(leftBeside(library, reader)).toEqual([`reader.ts:${line} ${what}`]);
  });
});

test.each([
  ['http', 'statusCode', caught('f(e.statusCode);')],
  ['http', 'statusCode as well', caught('f(e.status || e.statusCode || 500);')],
  ['http', 'statusCode first', 'const onError = (err) => (err.statusCode ?? err.status) === 404;'],
  ['http', 'statusCode as well, in a pattern', caught('const { status, statusCode } = e;')],
  ['http', 'a response', caught('f(e.response.status);')],
  ['http', 'no error', 'const f = (order) => order.status;'],
  ['http', 'the status of a response', 'p.then((response) => response.status);'],
  ['http', 'what boom has', caught('f(e.output);')],
  ['http', 'a status in a handler that is replaced', `${express}\n${handle(answer)}`],
  ['boom', 'what http-errors has', caught('f(e.status);')],
  ['nest', 'what boom has', caught('f(e.isBoom);')],
  [
    'http',
    'a class, where ours is asked for as well',
    ofHttp('HttpError', 'if (e instanceof HttpError) f();'),
  ],
  [
    'http',
    'a status, where ApiError is known',
    'const f = (err) => ApiError.is(err) ? 1 : err.status;',
  ],
  [
    'boom',
    'isBoom, where ApiError is known',
    'const f = (err) => { if (ApiError.is(err)) return 1; return err.isBoom; };',
  ],
  [
    'http',
    'isHttpError, where ApiError is known',
    ofHttp('isHttpError', 'const f = (e) => e instanceof ApiError || isHttpError(e);'),
  ],
  ['http', 'a name that ours has', caught("if (e.name === 'NotFoundError') f();")],
  ['http', 'another name', caught("if (e.name === 'ValidationError') f();")],
  ['http', 'the library as a value', "import createError from 'http-errors';\nf(createError);"],
  ['nest', 'another class', "import { Logger } from '@nestjs/common';\nf(Logger);"],
])('errors of %s are rewritten beside what reads %s', (library, _, reader) => {
  expect(leftBeside(library, reader)).toEqual([]);
});

test('the report says what each place waits for', () => {
  const reader = 'const onError = (err) => err.status;';
  const [migration] = migrateTwice([
    { path: 'a.js', text: made.http ?? '' },
    { path: 'b.js', text: `${reader}\n${caught('f(e.status, e.status);')}\n` },
    { path: 'c.js', text: 'app.use(({ status }, req, res, next) => { log(); });' },
  ]);
  const waits = (place: string) =>
    `${place}: it ${reads('status')}. Write \`err.statusCode ?? err.status\` there`;
  expect(migration?.left).toEqual([
    {
      line: 2,
      code: 'createError(404)',
      reason: `b.js:1 ${reads('status')}`,
      waitsFor: [waits('b.js:1'), waits('b.js:2'), waits('c.js:1')],
    },
  ]);
});

test('a file that cannot be parsed says nothing of others', () => {
  expect(leftBeside('http', 'try {} catch (e) { e.status')).toEqual([]);
});
