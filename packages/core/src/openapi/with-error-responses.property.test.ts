import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorComponents } from './error-components.ts';
import { withErrorResponses } from './with-error-responses.ts';

type Json = Record<string, unknown>;

const junk = fc.jsonValue({ maxDepth: 2 });
const { schemas, responses } = errorComponents(400, 429);

const declared = fc.constantFrom<unknown>(404, [403, 409], { 404: 'Agent not found' }, [], [429]);
const operation = fc.record(
  {
    parameters: fc.oneof(junk, fc.constant([{ name: 'id' }])),
    requestBody: junk,
    security: fc.oneof(junk, fc.constantFrom([], [{ key: [] }])),
    responses: fc.dictionary(fc.constantFrom('200', '400', '4XX', '500', 'default'), junk),
    callbacks: junk,
    'x-errors': declared,
  },
  { requiredKeys: [] },
);
const item = fc.oneof(
  fc.dictionary(fc.constantFrom('get', 'head', 'post', 'parameters', 'x-a', '$ref'), operation),
  junk,
);
const documents = fc.record(
  {
    openapi: fc.constantFrom('3.0.3', '3.1.0'),
    paths: fc.oneof(
      fc.dictionary(fc.constantFrom('/a', '/b/{id}', 'x-c', '__proto__', '/__proto__'), item),
      junk,
    ),
    components: fc.record(
      {
        schemas: fc.constantFrom<Json>({}, schemas, { BadRequestErrorBody: {} }),
        responses: fc.oneof(fc.constant<Json>(responses), fc.dictionary(fc.string(), junk)),
        links: junk,
      },
      { requiredKeys: [] },
    ),
    security: fc.oneof(junk, fc.constant([{ key: [] }])),
    webhooks: fc.dictionary(fc.string(), item),
  },
  { requiredKeys: ['openapi'] },
);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paths of what was there and is not there any more, or is something else. */
function lost(before: unknown, after: unknown, path = ''): string[] {
  if (!isObject(before) || !isObject(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
  }
  return Object.keys(before).flatMap((key) => {
    if (!Object.hasOwn(after, key)) return [`${path} ${key}`];
    return lost(before[key], after[key], `${path} ${key}`);
  });
}

test('what is there stays, but for what was declared, and the document is not changed', () => {
  const property = fc.property(documents, (document) => {
    const result = withErrorResponses(frozen(document as object));
    expect(lost(document, result).filter((path) => !path.endsWith('x-errors'))).toEqual([]);
    expect(withErrorResponses(result)).toEqual(result);
  });
  fc.assert(property, { numRuns: 200 });
});
