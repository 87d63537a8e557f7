import { expect, test } from 'vitest';
import { migrateTwice } from './testing/run.ts';

const made: Record<string, string> = {
  http: "const createError = require('http-errors');\nthrow createError(404);\n",
  sensible: "module.exports = (app) => app.get('/', () => { throw app.httpErrors.notFound(); });\n",
  boom: "const Boom = require('@hapi/boom');\nthrow Boom.notFound();\n",
  nest: "import { NotFoundException } from '@nestjs/common';\n@Catch() class All { catch(e) { return toErrorResponse(e); } }\nthrow new NotFoundException();\n",
};

/** What is left of a library's errors beside a file that reads some. */
function leftBeside(library: string, reader: string): readonly string[] {
  const packages = ['@fastify/sensible'];
  const [migration] = migrateTwice([
    { path: 'a.ts', text: made[library] ?? '', packages },
    { path: 'reader.ts', text: reader, packages },
  ]);
  return migration?.left.map(({ reason }) => reason) ?? [];
}

const blocked = (what: string, line = 1) => [
  `reader.ts:${line} ${what} of an error, which ApiError does not have`,
];

test.each([
  ['http', 'try {} catch (e) { if (e.status === 404) f(); }', 'reads status'],
  [
    'http',
    'app.use((err, req, res, next) => { log(err); res.status(err.status || 500).end(); });',
    'reads status',
  ],
  [
    'http',
    'app.use((fault, req, res, next) => { res.status(fault.status).end(log()); });',
    'reads status',
  ],
  [
    'http',
    'app.use(({ status }, req, res, next) => { res.status(status).end(log()); });',
    'reads status',
  ],
  ['http', 'try {} catch (e) { const { status, message } = e; }', 'reads status'],
  ['http', 'p.catch((reason) => reason.status);', 'reads status'],
  ['http', 'p.catch((reason) => reason?.status);', 'reads status'],
  ['http', 'const onError = (error) => error.status ?? 500;', 'reads status'],
  ['http', "try {} catch (e) { if (e['status']) f(); }", 'reads status'],
  [
    'http',
    "import { isHttpError } from 'http-errors';\nif (isHttpError(e)) f();",
    'calls isHttpError',
    2,
  ],
  [
    'http',
    "import { HttpError } from 'http-errors';\nif (e instanceof HttpError) f();",
    'asks for its class',
    2,
  ],
  ['sensible', 'try {} catch (e) { if (e.status === 404) f(); }', 'reads status'],
  ['boom', 'try {} catch (e) { if (e.isBoom) f(); }', 'reads isBoom'],
  ['boom', 'try {} catch (e) { res.status(e.output.statusCode); }', 'reads output'],
  ['boom', 'try {} catch (e) { const { output: { payload } } = e; }', 'reads output'],
  ['boom', "import Boom from '@hapi/boom';\nif (Boom.isBoom(e)) f();", 'calls isBoom', 2],
  ['nest', 'try {} catch (e) { f(e.getStatus()); }', 'reads getStatus'],
  [
    'nest',
    "import { HttpException } from '@nestjs/common';\n@Catch(HttpException) class Filter {}",
    'asks for its class',
    2,
  ],
  [
    'nest',
    "import { NotFoundException } from '@nestjs/common';\nif (e instanceof NotFoundException) f();",
    'asks for its class',
    2,
  ],
  ['http', 'try {} catch (e) { if ((e as HttpError).status === 404) f(); }', 'reads status'],
  ['http', 'try {} catch (e) { const gone = e as HttpError; f(gone.status); }', 'reads status'],
  ['http', 'try {} catch (e) { const gone = e; const { status } = gone; }', 'reads status'],
  ['http', 'function answer(res, err) { res.status(err!.status); }', 'reads status'],
  ['http', 'const answer = (res, httpError) => res.status(httpError.status);', 'reads status'],
  ['http', "try {} catch (e) { if (e.name === 'GoneError') f(); }", 'asks for its name'],
  [
    'http',
    "import { NotFound } from 'http-errors';\nexpect(f).toThrow(NotFound);",
    'asks for its class',
    2,
  ],
  ['nest', "try {} catch (e) { if ('NotFoundException' !== e.name) f(); }", 'asks for its name'],
  [
    'nest',
    "import { NotFoundException } from '@nestjs/common';\nexpect(f).rejects.toThrow(NotFoundException);",
    'asks for its class',
    2,
  ],
])('errors of %s are left beside %s', (library, reader, what, line = 1) => {
  expect(leftBeside(library, reader)).toEqual(blocked(what, line));
});

test.each([
  ['http', 'the status that ApiError has', 'try {} catch (e) { f(e.statusCode); }'],
  ['http', 'it as well', 'try {} catch (e) { f(e.status || e.statusCode || 500); }'],
  ['http', 'it first', 'const onError = (err) => (err.statusCode ?? err.status) === 404;'],
  ['http', 'it as well, taken apart', 'try {} catch (e) { const { status, statusCode } = e; }'],
  ['http', 'a response', 'try {} catch (e) { f(e.response.status); }'],
  ['http', 'something else than an error', 'const f = (order) => order.status;'],
  ['http', 'a status that is set', 'p.then((response) => response.status);'],
  ['http', 'what boom has', 'try {} catch (e) { f(e.output); }'],
  [
    'http',
    'in a handler that is replaced',
    "import express from 'express';\nconst app = express();\napp.use((err, req, res, next) => { res.status(err.status || 500).json({}); });",
  ],
  ['boom', 'what http-errors has', 'try {} catch (e) { f(e.status); }'],
  ['nest', 'what boom has', 'try {} catch (e) { f(e.isBoom); }'],
  ['http', 'a name that ours has', "try {} catch (e) { if (e.name === 'NotFoundError') f(); }"],
  ['http', 'another name', "try {} catch (e) { if (e.name === 'ValidationError') f(); }"],
  ['http', 'the library as a value', "import createError from 'http-errors';\nf(createError);"],
  ['nest', 'another class', "import { Logger } from '@nestjs/common';\nf(Logger);"],
])('errors of %s are rewritten beside what reads %s', (library, _, reader) => {
  expect(leftBeside(library, reader)).toEqual([]);
});

test('a file that cannot be parsed says nothing of others', () => {
  expect(leftBeside('http', 'try {} catch (e) { e.status')).toEqual([]);
});
