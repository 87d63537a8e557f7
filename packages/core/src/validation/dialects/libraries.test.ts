import { describe, expect, test } from 'vitest';
import { ValidationError } from '../../error/validation-error.ts';
import type { StandardSchema } from '../standard-schema.ts';
import { cases, type Library } from '../tables/library-sentences.ts';
import { validate } from '../validate.ts';

const rows = cases.flatMap(({ input, messages, schemas, but }) =>
  (Object.entries(schemas) as [Library, StandardSchema][]).map(([library, schema]) => ({
    library,
    schema,
    input,
    messages: but?.[library] ?? messages,
  })),
);

/** The messages that a value fails with. */
function messagesOf(schema: StandardSchema, input: unknown): readonly string[] {
  try {
    validate(schema, input);
  } catch (error) {
    if (error instanceof ValidationError) return error.messages;
    throw error;
  }
  return [];
}

describe('every library gets the same sentences', () => {
  test.each(rows)('$library, $input: $messages', ({ schema, input, messages }) => {
    expect(messagesOf(schema, input)).toEqual(messages);
  });
});
