import createHttpError from 'http-errors';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ValidationError } from '../error/validation-error.ts';
import { toApiError } from './to-api-error.ts';

const text = 'This link has expired';
const exposed = (status: number, more: object) =>
  Object.assign(new Error(text), { status, expose: true, ...more });

class LinkExpired extends Error {
  get statusCode() {
    return 410;
  }
  get expose() {
    return true;
  }
}

describe('an exposed error is what it says, whatever else it looks like', () => {
  test.each([
    ['an expired token', 410, { name: 'TokenExpiredError' }],
    ['a token that is not valid yet', 425, { name: 'NotBeforeError' }],
    ['jsonwebtoken', 403, { name: 'JsonWebTokenError' }],
    ['express-jwt', 403, { code: 'credentials_expired' }],
    ['joi', 422, { name: 'ValidationError', details: [{ field: 'a' }] }],
    ['joi, with texts', 409, { name: 'ValidationError', details: ['a'] }],
    ['celebrate', 409, { details: new Map([['a', 'b']]) }],
    ['yup', 409, { name: 'ValidationError', inner: [], errors: [] }],
    ['zod', 409, { name: 'ZodError', issues: ['a'] }],
    ['a driver of PostgreSQL', 409, { code: 'TAKEN', severity: 'low' }],
    ['TypeORM', 409, { name: 'QueryFailedError' }],
    ['Mongoose, a bad id', 409, { name: 'CastError' }],
    ['Mongoose', 409, { _message: 'a' }],
    ['Prisma', 409, { name: 'PrismaticError' }],
    ['OpenAI', 409, { requestID: 'a', error: 'b', headers: {} }],
    ['Twilio', 409, { moreInfo: 'a', code: 7, details: {} }],
    ['Stripe', 402, { raw: 'a', rawType: 'b', headers: {} }],
    ['got', 402, { response: undefined, code: 'DECLINED' }],
    ['axios', 402, { response: { message: 'a' }, code: 'DECLINED' }],
    ['a timeout', 408, { name: 'TimeoutError' }],
    ['multer', 409, { code: 'LIMIT_FILE_SIZE' }],
    ['formidable', 409, { httpCode: 413, code: 'FULL' }],
    ['busboy', 409, { message: 'Malformed part header' }],
    ['a failed fetch', 409, { message: 'fetch failed' }],
    ['a body parser', 400, { body: { a: 1 } }],
    ['a parser of a language', 400, { name: 'SyntaxError' }],
    ['a router', 400, { name: 'URIError' }],
    ['Fastify', 409, { name: 'FastifyError' }],
    ['a rate limiter', 409, { msBeforeNext: 9 }],
    ['an error of nothing but its class', 410, new LinkExpired(text)],
  ])('%s', (_name, statusCode, more) => {
    const thrown = more instanceof Error ? more : exposed(statusCode, more);
    expect(toApiError(thrown)).toMatchObject({
      statusCode,
      message: thrown.message,
      cause: thrown,
    });
  });

  test('not if it is a server error, or says nothing of the kind', () => {
    expect(toApiError(exposed(503, {})).toJSON().message).not.toBe(text);
    expect(toApiError(exposed(200, {}))).toMatchObject({ statusCode: 500 });
    expect(toApiError(exposed(409, { expose: 'yes' })).message).toBe('Conflict');
  });
});

const schema = z.object({ pin: z.string(), name: z.string() });
/** A new one each time: http-errors writes the status into it. */
const invalid = () => schema.safeParse({ pin: 1234 }).error as Error;
const failing = (text: string, more: object) => Object.assign(new Error(text), more);

describe('a status that was given on purpose', () => {
  test.each([400, 401, 422])('%i keeps the messages of a schema', (statusCode) => {
    const found = toApiError(createHttpError(statusCode, invalid()));
    expect(found).toMatchObject({
      statusCode,
      messages: ['pin must be a string', 'name is required'],
    });
    expect(found instanceof ValidationError).toBe(statusCode !== 401);
  });

  test('keeps its headers', () => {
    const thrown = createHttpError(403, invalid(), { headers: { 'x-a': 'b' } });
    expect(toApiError(thrown)).toMatchObject({ statusCode: 403, headers: { 'x-a': 'b' } });
  });

  test('shows nothing of a schema that is not for the client', () => {
    const thrown = createHttpError(401, invalid());
    const found = toApiError(thrown, { bareSchemaErrors: 500 });
    expect(found.toJSON()).toMatchObject({ statusCode: 401, message: 'Unauthorized' });
  });

  test.each([
    ['a database', failing('secret', { code: '23505', severity: 'ERROR', routine: 'a' })],
    ['a database, by its name', failing('secret', { name: 'CastError', stringValue: '"a"' })],
    ['another service', failing('secret', { isAxiosError: true, response: { status: 500 } })],
    ['an SDK', failing('secret', { response: { status: 409, headers: {} } })],
    ['the system', failing('secret', { errno: -2, syscall: 'open' })],
    ['the system, as text', new Error("ENOENT: no such file or directory, open '/secret'")],
    ['a connection, as text', new Error('connect ECONNREFUSED 10.0.0.1:5432')],
  ])('shows nothing of %s', (_name, inner) => {
    const found = toApiError(createHttpError(404, inner));
    expect(found.toJSON()).toMatchObject({ statusCode: 404, message: 'Not Found' });
  });

  test.each(['{"secret', '<secret', 'secret'])('shows no text of JSON: %s', (json) => {
    let thrown: unknown;
    try {
      JSON.parse(json);
    } catch (caught) {
      thrown = caught;
    }
    const found = toApiError(createHttpError(422, thrown as Error));
    expect(found.toJSON()).toMatchObject({ statusCode: 422, message: 'Unprocessable Entity' });
  });

  test.each([
    'JSON Parse error: Unrecognized token \'s\' in "secret"',
    'Unexpected token s in JSON at position 0',
  ])('shows no text of JSON of another engine: %s', (message) => {
    expect(toApiError(createHttpError(422, message)).toJSON().message).not.toContain('token');
  });

  test("is not the one of another service's response", () => {
    const response = { status: 404, headers: {} };
    const lent = failing('secret', { isAxiosError: true, status: 404, response, expose: true });
    expect(toApiError(lent)).toMatchObject({ statusCode: 502 });
  });

  test('of a token: the sentence of the recogniser', () => {
    const expired = failing('jwt expired', { name: 'TokenExpiredError', expiredAt: new Date() });
    expect(toApiError(createHttpError(403, expired))).toMatchObject({
      statusCode: 403,
      message: 'The access token has expired',
      headers: {},
    });
  });
});

describe('an exposed error whose messages are a list', () => {
  const list = ['a is bad', 'b is bad'];
  test.each([
    ['message', exposed(409, { message: list }), 409, list],
    ['messages', exposed(409, { messages: list }), 409, list],
    ['errors', exposed(400, { errors: list }), 400, list],
    ['a list of one', exposed(400, { errors: ['a is bad'] }), 400, 'Validation failed: a is bad'],
    ['a list of one, 422', exposed(422, { message: ['a'] }), 422, 'Validation failed: a'],
    ['a list of one, 409', exposed(409, { message: ['a is bad'] }), 409, 'a is bad'],
    ['an empty list', exposed(409, { errors: [] }), 409, text],
    ['a list of others', exposed(409, { errors: [{ a: 1 }, 'b'] }), 409, text],
    ['a text of JSON in it', exposed(409, { errors: ['a', '"x" is not valid JSON'] }), 409, 'a'],
  ])('%s', (_name, thrown, statusCode, message) => {
    expect(toApiError(thrown).toJSON()).toMatchObject({ statusCode, message });
  });

  test('a hidden one keeps nothing of them', () => {
    const thrown = exposed(409, { expose: false, errors: list });
    expect(toApiError(thrown).toJSON().message).toBe('Conflict');
  });
});
