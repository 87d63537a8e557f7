import { describe, expect, test } from 'vitest';
import { withErrorResponses } from './with-error-responses.ts';

describe('what is refused', () => {
  test.each([
    null,
    undefined,
    '{}',
    {},
    { swagger: '2.0' },
    { openapi: 3.1 },
    { openapi: '2.0' },
    [],
  ])('%o', (document) => {
    expect(() => withErrorResponses(document as never)).toThrow(
      new TypeError('withErrorResponses takes an OpenAPI document of version 3, as an object.'),
    );
  });

  test.each<[declared: unknown, reason: string]>([
    ['404', 'An error is declared by its status'],
    [[[404]], 'An error is declared by its status'],
    [null, 'An error is declared by its status'],
    [200, 'An error has a status from 400 to 599, not 200.'],
    [{ default: 'Failed' }, 'An error that is declared has a status from 400 to 599, not default.'],
    [{ 404: null }, 'defineErrors takes a sentence for each status'],
  ])('%o', (declared, reason) => {
    const paths = { '/agents': { get: { 'x-errors': declared } } };
    const add = () => withErrorResponses({ openapi: '3.1.0', paths });
    expect(add).toThrow(TypeError);
    expect(add).toThrow(`x-errors of GET /agents: ${reason}`);
  });
});
