import { describe, expect, test } from 'vitest';
import { issuesToMessages } from './issues-to-messages.ts';
import { runSchema } from './run-schema.ts';
import { echoes, kept } from './tables/author-messages.ts';

describe.each([
  ["the author's own message wins", kept],
  ['unless it shows what was received', echoes],
])('%s', (_rule, rows) => {
  test.each(rows)('%s', (_name, schema, input, ...messages) => {
    expect(issuesToMessages(runSchema(schema, input).issues ?? [], input)).toEqual(messages);
  });
});
