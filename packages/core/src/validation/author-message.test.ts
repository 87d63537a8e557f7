import { describe, expect, test } from 'vitest';
import { issuesToMessages } from './issues-to-messages.ts';
import { runSchema } from './run-schema.ts';
import { echoes, kept, type Row } from './tables/author-messages.ts';

function run({ schema, input }: Row): readonly string[] {
  return issuesToMessages(runSchema(schema, input).issues ?? [], input);
}

describe("the author's own message wins", () => {
  test.each(kept)('$name', (row) => {
    expect(run(row)).toEqual(row.messages);
  });
});

describe('unless it shows what was received', () => {
  test.each(echoes)('$name', (row) => {
    expect(run(row)).toEqual(row.messages);
  });
});
