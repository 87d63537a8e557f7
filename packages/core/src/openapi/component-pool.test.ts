import { describe, expect, test, vi } from 'vitest';
import { withErrorResponses } from './with-error-responses.ts';

const operation = { responses: { 200: { description: 'The agent' } } };

/** Adds to a document that has something else under the name of a schema of ours. */
function beside(own: object) {
  return withErrorResponses({
    openapi: '3.1.0',
    paths: { '/agents': { get: operation, post: operation } },
    components: { schemas: { TooManyRequestsErrorBody: own } },
  });
}

const circular: Record<string, unknown> = {};
circular.self = circular;

describe('a component with our name', () => {
  test.each([
    ['that holds itself, as after dereferencing', circular],
    ['that has no JSON', { maximum: 1n }],
  ])('%s stays', (_, own) => {
    const result = beside(own);
    expect(result.components.schemas.TooManyRequestsErrorBody).toBe(own);
    expect(result).toHaveProperty(
      'components.responses.TooManyRequests.content.application/json.schema.type',
      'object',
    );
  });

  test('is looked at once, however many operations there are', () => {
    const toJSON = vi.fn(() => ({}));
    beside({ toJSON });
    expect(toJSON).toHaveBeenCalledTimes(1);
  });
});
