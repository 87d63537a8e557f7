import { describe, expect, test } from 'vitest';
import { noStatus, notText } from './testing/reasons.ts';
import { reasonFor, rewritten } from './testing/run.ts';

describe('@fastify/sensible', () => {
  const plugin = (line: string) =>
    `module.exports = (app) => app.get('/', async (request, reply) => { ${line} });`;
  const packages = ['@fastify/sensible'];
  const isInChain = 'it is called in a chain, or only if it is there';
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
    ["reply['notFound']('x');", "reply['send'](new NotFoundError('x'));"],
    ['return a ? b : reply.gone();', 'return a ? b : reply.send(new ApiError(410));'],
  ])('%s', (before, after) => {
    expect(rewritten('', plugin(before), 'a.js', packages)).toBe(plugin(after));
    expect(reasonFor('', plugin(before))).toEqual([
      'it looks like @fastify/sensible, which no file imports and no package.json above it names',
    ]);
  });

  test.each([
    ['return reply.notFound(error.message);', notText],
    [
      "return f((req, res) => res.notFound('x'));",
      'it may be the reply of @fastify/sensible, under another name',
    ],
    ["reply.notFound('x').header('a', 'b');", 'another method is called on it'],
    ["reply.code(404).header('a', 'b').notFound('x');", isInChain],
    ["reply?.notFound('x');", isInChain],
    ['throw app.httpErrors.getHttpError(code);', noStatus],
  ])('left: %s', (line, reason) => {
    expect(reasonFor('', plugin(line), 'a.js', packages)).toEqual([reason]);
  });

  test.each([
    ['another method', plugin('reply.vary(1);')],
    ['a reply of the service', "const reply = make(); reply.notFound('x');"],
    ['the first parameter', 'module.exports = (reply) => reply.notFound();'],
  ])('ignored: %s', (_, line) => {
    expect(reasonFor('', line, 'a.js', packages)).toEqual([]);
  });

  test('its errors, imported by name', () => {
    const before = "const { httpErrors } = require('@fastify/sensible');";
    expect(rewritten(before, "throw httpErrors.notFound('x');")).toBe(
      "throw new NotFoundError('x');",
    );
  });
});
