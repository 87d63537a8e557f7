import { databaseErrors, isErrorBody, toErrorResponse } from '@error-contract/core';
import { words } from '@error-contract/harness/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marker } from './rows.ts';

/** Every key that a recogniser reads. They are combined at random. */
const keys = words(`
  name code status statusCode httpCode headers type errno syscall isBoom output payload
  isServer getStatus getResponse res response request unhandled fatal statusMessage statusText
  msBeforeNext consumedPoints inner originalError claim isAxiosError config signal reason
  arrayBuffer requestID error raw rawType moreInfo $metadata $fault errors details issues path
  property constraints children failures msg keyword instancePath schemaPath params context
  label value validation validationContext severity sqlState _message cause parent original
  driverError errcode message nestedErrors fields`);

/** Values by which recognisers know an error. None is a secret. */
const signs = words(`
  ValidationError StructError ZodError UnauthorizedError JsonWebTokenError TypeError
  MulterError FastifyError TimeoutError AbortError SequelizeValidationError CastError
  FST_ERR_VALIDATION FST_JWT_BAD_REQUEST ERR_JWT_EXPIRED UND_ERR_SOCKET 23505 P2002
  ECONNREFUSED LIMIT_FILE_SIZE field alternative_grouped unknown_fields object.unknown /body/a
  type entity.verify.failed querystring`);

const leaf = fc.oneof(
  fc.constantFrom(...signs, 'fetch failed'),
  fc.constant(marker),
  fc.constantFrom(200, 400, 401, 404, 409, 413, 422, 429, 500, 503, 999, -1, Number.NaN, '404'),
  fc.boolean(),
  fc.constantFrom(null, undefined, 404n, Symbol(marker)),
  fc.constantFrom(
    () => marker,
    () => 404,
    () => {
      throw new Error(marker);
    },
  ),
);

const { shape } = fc.letrec<{ shape: object; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('shape'),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
  shape: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('value')), {
      selector: ([key]) => key,
      maxLength: 10,
    })
    .map((entries) => Object.fromEntries(entries)),
}));

/** Keys whose text was written for the client. A text from elsewhere is a leak. */
const meant =
  /"(?:message|msg|statusMessage|payload|getResponse|constraints|details|errors|failures|inner|issues|validation|path|property|keyword|fields|params|children|nestedErrors|headers|res|output|unhandled)":|FastifyError/;

const kinds = [
  (value: object) => value,
  (value: object) => Object.assign(new Error(marker), value),
];

test('every value gets a response of the contract', () => {
  fc.assert(
    fc.property(shape, fc.constantFrom(...kinds), (value, kind) => {
      for (const options of [{}, { bareSchemaErrors: 500 as const, mapError: databaseErrors() }]) {
        const { statusCode, body } = toErrorResponse(kind(value), options);
        const parsed: unknown = JSON.parse(body);
        expect(isErrorBody(parsed)).toBe(true);
        expect(parsed).toMatchObject({ statusCode });
      }
    }),
    { numRuns: 3000, seed: 3 },
  );
});

const isFunction = (value: unknown) => typeof value === 'function';
const shownBy = (value: object) =>
  meant.test(
    JSON.stringify(value, (_key, part) =>
      isFunction(part) ? 'f' : typeof part === 'bigint' || typeof part === 'symbol' ? 0 : part,
    ),
  );

test('no text is shown that was not meant to be', () => {
  let checked = 0;
  fc.assert(
    fc.property(shape, (value) => {
      if (shownBy(value)) return;
      checked += 1;
      const thrown = Object.assign(new Error(marker), value);
      const { body, headers } = toErrorResponse(thrown);
      expect(body + JSON.stringify(headers)).not.toContain(marker);
    }),
    { numRuns: 9000, seed: 3 },
  );
  expect(checked).toBeGreaterThan(1000);
});

test('a server error shows nothing at all', () => {
  fc.assert(
    fc.property(shape, fc.integer({ min: 500, max: 599 }), (value, status) => {
      const thrown = Object.assign(new Error(marker), value, { status, statusCode: status });
      const { statusCode, body, headers } = toErrorResponse(thrown, { bareSchemaErrors: 500 });
      if (statusCode < 500) return;
      expect(body + JSON.stringify(headers)).not.toContain(marker);
    }),
    { numRuns: 3000, seed: 3 },
  );
});
