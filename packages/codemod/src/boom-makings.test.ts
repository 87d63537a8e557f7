import { describe, expect, test } from 'vitest';
import { isMore, notText } from './testing/reasons.ts';
import { reasonFor, rewritten } from './testing/run.ts';

const boom = "const Boom = require('@hapi/boom');";

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
    ["throw Boom.notFound('x', { id: 1 });", isMore],
    ["throw Boom.unauthorized(null, 'Basic');", notText],
    ["throw Boom.methodNotAllowed('x', null, ['GET']);", isMore],
    [
      'throw Boom.boomify(err, { statusCode: 400 });',
      'it wraps an error that is only known at run time',
    ],
    ["throw new Boom.Boom('x', { statusCode: 400 });", 'it makes an error from options'],
    ['throw Boom.badRequest(err);', notText],
  ])('left: %s', (line, reason) => {
    expect(reasonFor(boom, line)).toEqual([reason]);
  });

  test.each(['@hapi/hapi', 'hapi'])('left in a service of %s', (name) => {
    const reason = 'hapi only answers boom errors';
    expect(reasonFor(boom, 'throw Boom.notFound();', 'a.js', [name])).toEqual([reason]);
  });
});
