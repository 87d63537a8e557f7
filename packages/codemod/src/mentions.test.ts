import { describe, expect, test } from 'vitest';
import {
  isExported,
  isExtended,
  isKept,
  isLate,
  isOptional,
  isPassedOn,
  isRuntime,
  isStored,
  isType,
  isTyped,
  isUnknownCall,
  isUnused,
} from './testing/reasons.ts';
import { migrateOne, reasonFor } from './testing/run.ts';

const http = "const createError = require('http-errors');";
const esm = "import createError from 'http-errors';";

/** Whatever names a library and is not understood is told. */
describe('left: a mention of a library', () => {
  test.each([
    ['throw new createError[name]();', isRuntime],
    ['throw createError[`a` + b]();', isRuntime],
    ['throw createError?.(404);', isOptional],
    ["throw createError?.NotFound('x');", isOptional],
    ['throw createError.call(null, 404);', isUnknownCall],
    ['throw createError.NotFound.apply(null, args);', isUnknownCall],
    ['throw createError.teapot();', isUnknownCall],
    ["throw createError.toString('x') || createError.constructor('x');", isUnknownCall],
    ['throw createError`404`;', isUnknownCall],
    ['if (createError.isHttpError(e)) f();', 'it does not know an ApiError'],
    ['class Mine extends createError.HttpError {}', isExtended],
    ['const Mine = class extends createError.NotFound {};', isExtended],
    ['f(createError);', isPassedOn],
    ['throw Reflect.construct(createError.NotFound, []);', isPassedOn],
    ['const list = [createError.NotFound];', isPassedOn],
    ['const map = { missing: createError.NotFound };', isPassedOn],
    ['const f = (make = createError) => make(404);', isPassedOn],
    ['throw [...list].map(createError);', isPassedOn],
    ['const { [name]: Missing } = createError;', isStored],
    ['const { NotFound, ...others } = createError;', isStored],
    ['const { NotFound = Mine } = createError;', isStored],
    ['let make = createError;\nmake = other;', isStored],
    ['let make; make = createError;', isPassedOn],
    ['module.exports = createError;', isExported],
    ['module.exports = { createError };', isExported],
    ['module.exports.http = { createError };', isExported],
    ['exports.createError = createError;', isExported],
    ['app.locals.createError = createError;', isPassedOn],
    ['this.createError = createError;', isPassedOn],
    ['const f = (createError) => { throw createError(404); };', isUnused],
  ])('%s', (line, reason) => {
    expect(reasonFor(http, line)).toContain(reason);
  });

  test.each([
    ["module.exports = require('http-errors');", isExported],
    ["const f = () => require('http-errors');", isPassedOn],
    ["let make = require('http-errors');\nmake = other;\nthrow make(404);", isStored],
    ["const require = other;\nconst make = require('http-errors');", isLate],
    ["const make = createRequire(url)('http-errors');", isLate],
    ["jest.mock('http-errors');", isLate],
    ["const make = createRequire(url)('boom');", isLate],
    ["const make = await import('boom');", isLate],
    ['const make = await import(`http-errors`);', isLate],
    ["import('@hapi/boom').then(f);", isLate],
    ["import 'http-errors';", isUnused],
    ["import createError from 'http-errors';", isUnused],
    ["export { default as createError } from 'http-errors';", isExported],
    ["export { NotFound } from 'http-errors';", isExported],
    ["export * from '@hapi/boom';", isExported],
    ["export { NotFoundException } from '@nestjs/common';", isExported],
    [`${esm}\nexport default createError;`, isExported],
    [`${esm}\nexport { createError as make };`, isExported],
    [`${esm}\nexport const make = (...all) => createError(...all);`, /^its status is not written/],
    ["import make = require('http-errors');\nexport = make;", isExported],
    ["import { HttpError } from 'http-errors';\nconst f = (e: HttpError) => e;", isType],
    [`${esm}\ntype Failed = createError.HttpError | undefined;`, isType],
    ["import type { Boom } from '@hapi/boom';\nlet e: Boom<string>;", isType],
    [`${esm}\nexport const Missing = createError.NotFound;`, isExported],
    ["export const make = require('http-errors');", isExported],
    ["export import make = require('http-errors');", isExported],
    ["let e: import('http-errors').HttpError;", isTyped],
    ["declare module 'http-errors' { interface HttpError { id: string } }", isTyped],
    [`${esm}\nthrow (createError as any)(404);`, isPassedOn],
    [`${esm}\nthrow createError!(404);`, isPassedOn],
    [
      "import { NotFoundException } from '@nestjs/common';\nthrow NotFoundException();",
      isUnknownCall,
    ],
    ["import * as nest from '@nestjs/common';\nthrow new nest[name]();", isRuntime],
    [
      'const { httpErrors } = app;\nthrow httpErrors.notFound();',
      /httpErrors of @fastify\/sensible/,
    ],
    ['const errors = app.httpErrors;', /httpErrors of @fastify\/sensible/],
    ['throw make().httpErrors();', /httpErrors of @fastify\/sensible/],
    ['throw app.httpErrors[name]();', /httpErrors of @fastify\/sensible/],
  ])('%s', (text, reason) => {
    const { left, changes } = migrateOne({ text: `${text}\n`, path: 'a.ts' });
    expect(changes).toEqual([]);
    expect(left.map((one) => one.reason)).toEqual([
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    ]);
  });

  test('with its line, once for each line and reason', () => {
    const text = `${http}\n\nfunction f() {\n  return g(createError, createError.NotFound);\n}\n`;
    expect(migrateOne({ text }).left).toEqual([
      { line: 4, code: 'return g(createError, createError.NotFound);', reason: isPassedOn },
    ]);
  });

  test('apart from calls that are left for a reason of their own', () => {
    expect(reasonFor(http, 'const e = createError(404, createError.NotFound);')).toHaveLength(1);
    expect(reasonFor(http, 'const e = createError(404);')).toEqual([isKept]);
  });

  test('where nothing uses it after the calls are rewritten', () => {
    const text = `function f() {\n  ${http}\n  throw createError(404);\n}\n`;
    const { left, changes } = migrateOne({ text });
    expect(changes).toHaveLength(1);
    expect(left).toEqual([{ line: 2, code: http, reason: isUnused }]);
  });
});

test('a name that is declared in a block stays, with what it needs', () => {
  const block = 'if (a) { var Missing = createError.NotFound; throw new Missing(); }';
  const { text, left } = migrateOne({ text: `${esm}\n${block}\n` });
  expect(text).toContain(`${esm}\n`);
  expect(left.map(({ reason }) => reason)).toEqual([isUnused]);
});

test('an exported name stays, with what it needs', () => {
  const text = `${esm}\nexport const Missing = createError.NotFound;\nthrow new Missing();\n`;
  const { text: after, left } = migrateOne({ text });
  expect(after).toContain(`${esm}\n`);
  expect(after).toContain(
    'export const Missing = createError.NotFound;\nthrow new NotFoundError();',
  );
  expect(left.map(({ reason }) => reason)).toEqual([isExported]);
});

test.each([
  ["import { Controller, Get, HttpStatus } from '@nestjs/common';\n@Controller() class A {}"],
  ["import { Logger } from '@nestjs/common';\nexport { Logger };"],
  ["import sensible from '@fastify/sensible';\nexport default (app) => app.register(sensible);"],
  ["app.register(import('@fastify/sensible'));"],
  ["const deps = ['http-errors'];"],
  ["app.get('boom');"],
  ["import createError from 'http-errors-enhanced';\nthrow createError(404);"],
  ["export { Logger } from '@nestjs/common';"],
])('nothing about errors: %s', (text) => {
  expect(migrateOne({ text, path: 'a.ts' }).left).toEqual([]);
});

test.each([
  ["import make = require('http-errors');\nthrow make(404);", [isUnused]],
  ['const make = require(`http-errors`);\nthrow make(404);', []],
  ["import { NotFoundException } from '@nestjs/common/exceptions';", [isUnused]],
  ["throw require('http-errors')(404);", []],
])('understood: %s', (text, reasons) => {
  expect(migrateOne({ text, path: 'a.ts' }).left.map(({ reason }) => reason)).toEqual(reasons);
});
