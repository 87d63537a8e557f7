import { askedMessages, askedMessagesAsync } from './ask-again.ts';
import { runSchema, runSchemaAsync } from './run-schema.ts';

type Issues = readonly unknown[];

/** Returns the messages of a synchronous schema that a value failed. */
export function schemaMessages(schema: unknown, value: unknown, issues: Issues): string[] {
  const ask = (other: unknown) => runSchema(schema, other).issues ?? [];
  return askedMessages({ issues, value, schema }, ask);
}

/** Does the same for a schema that may be asynchronous. `root` is the word for the whole value. */
export function schemaMessagesAsync(
  schema: unknown,
  value: unknown,
  issues: Issues,
  root?: string,
): Promise<string[]> {
  const ask = async (other: unknown) => (await runSchemaAsync(schema, other)).issues ?? [];
  return askedMessagesAsync({ issues, value, schema, root }, ask);
}
