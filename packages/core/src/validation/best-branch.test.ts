import { describe, expect, test } from 'vitest';
import { unions } from './tables/union-sentences.ts';
import { messagesOf } from './testing/messages-of.ts';

const rows = unions.flatMap(({ name, schemas, rows }) =>
  Object.entries(schemas).flatMap(([library, schema]) =>
    rows.map(([input, ...messages]) => ({ name, library, schema, input, messages })),
  ),
);

describe('a value that fits no branch of a union', () => {
  test.each(rows)('$name, $library, $input', ({ schema, input, messages }) => {
    expect(messagesOf(schema, input)).toEqual(messages);
  });
});
