import { describe, expect, test } from 'vitest';
import { ValidationError } from '../error/validation-error.ts';
import type { StandardSchema } from './standard-schema.ts';
import { echoes, kept } from './tables/author-messages.ts';
import { validate, validateAsync } from './validate.ts';

function messagesOf(schema: StandardSchema, input: unknown): readonly string[] {
  try {
    validate(schema, input);
    return [];
  } catch (error) {
    return ValidationError.is(error) ? error.messages : [String(error)];
  }
}

describe.each([
  ["the author's own message wins", kept],
  ['unless it was built from what was received', echoes],
])('%s', (_rule, rows) => {
  const cases = rows.map(([name, schema, input, ...messages]) => ({
    name,
    schema,
    input,
    messages,
  }));
  test.each(cases)('$name', async ({ schema, input, messages }) => {
    expect(messagesOf(schema, input)).toEqual(messages);
    await expect(validateAsync(schema, input)).rejects.toMatchObject({ messages });
  });
});
