import { describe, expect, test } from 'vitest';
import { echoes, kept } from './tables/author-messages.ts';
import { messagesOf } from './testing/messages-of.ts';
import { validateAsync } from './validate.ts';

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
