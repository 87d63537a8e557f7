import { describe, expect, test } from 'vitest';
import { ValidationError } from '../error/validation-error.ts';
import type { StandardSchema } from './standard-schema.ts';
import { unions } from './tables/union-sentences.ts';
import { validate } from './validate.ts';

const rows = unions.flatMap(({ name, schemas, rows }) =>
  Object.entries(schemas).flatMap(([library, schema]) =>
    rows.map(([input, ...messages]) => ({ name, library, schema, input, messages })),
  ),
);

function messagesOf(schema: StandardSchema, input: unknown): readonly string[] {
  try {
    validate(schema, input);
    return [];
  } catch (error) {
    return ValidationError.is(error) ? error.messages : [String(error)];
  }
}

describe('a value that fits no branch of a union', () => {
  test.each(rows)('$name, $library, $input', ({ schema, input, messages }) => {
    expect(messagesOf(schema, input)).toEqual(messages);
  });
});
