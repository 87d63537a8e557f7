import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiErrorFromBody } from '../body/api-error-from-body.ts';
import { isErrorBody } from '../body/is-error-body.ts';
import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { toErrorResponse } from '../response/to-error-response.ts';
import { errorBodySchema } from './error-body-schema.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: false });
const isAny = ajv.compile(errorBodySchema());
const isOf = new Map<number, (body: unknown) => boolean>();

function matches(status: number, body: unknown): boolean {
  const isOne = isOf.get(status) ?? ajv.compile(errorBodySchema(status as never));
  isOf.set(status, isOne);
  return isOne(body);
}

const status = fc.integer({ min: 400, max: 599 });
const messages = fc.oneof(fc.string(), fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }));
const expose = fc.constantFrom(undefined, true, false);

/** What handlers throw: our errors, those of others that look like an error of HTTP, and anything. */
const thrown = fc.oneof(
  fc
    .tuple(status, messages, expose)
    .map((args) => new ApiError(args[0], args[1], { expose: args[2] })),
  fc.tuple(status, messages).map(([code, text]) => createApiError(code, text)),
  fc.array(fc.string(), { minLength: 1 }).map((list) => new ValidationError(list)),
  fc
    .record({ status: fc.oneof(status, fc.anything()), message: fc.anything(), expose })
    .map((fields) => Object.assign(new Error(), fields)),
  fc.anything(),
);

test('every body that is sent is one of its schema, and of that of its status', () => {
  const property = fc.property(thrown, (value) => {
    const { statusCode, body } = toErrorResponse(value);
    const parsed: unknown = JSON.parse(body);
    return isAny(parsed) && matches(statusCode, parsed);
  });
  fc.assert(property, { numRuns: 1_000 });
});

const text = fc.oneof(fc.constant(''), fc.string());
const bodyLike = fc.record(
  {
    statusCode: fc.oneof(status, fc.constantFrom(399, 600, 404.5, '404', null)),
    message: fc.oneof(text, fc.array(text), fc.anything()),
    error: fc.oneof(text, fc.constantFrom('Not Found', 1)),
    code: fc.constant('E'),
  },
  { requiredKeys: [] },
);

test('the schema accepts what isErrorBody accepts, and that reads back', () => {
  const property = fc.property(fc.oneof(bodyLike, fc.jsonValue()), (value) => {
    const body: unknown = JSON.parse(JSON.stringify(value));
    expect(isAny(body)).toBe(isErrorBody(body));
    expect(apiErrorFromBody(body) !== undefined).toBe(isErrorBody(body));
  });
  fc.assert(property, { numRuns: 1_000 });
});

const one = fc.string({ minLength: 1 });
// A server sends one message as a text.
const several = fc.array(one, { minLength: 2 });
const bodies = fc.record({ statusCode: status, message: fc.oneof(one, several) });

test('a body of the schema of its status becomes an error that says the same', () => {
  const property = fc.property(bodies, ({ statusCode, message }) => {
    const { error } = new ApiError(statusCode);
    const body = { statusCode, message, error };
    expect(isAny(body) && matches(statusCode, body)).toBe(true);
    const again: unknown = apiErrorFromBody(body)?.toJSON();
    // One message is no list on the wire.
    expect(again).toEqual(
      Array.isArray(message) && message.length === 1 ? expect.anything() : body,
    );
  });
  fc.assert(property, { numRuns: 1_000 });
});

test.each([399, 600, 404.5, Number.NaN, '404', null])('%o has no schema', (value) => {
  expect(() => errorBodySchema(value as never)).toThrow(RangeError);
});
