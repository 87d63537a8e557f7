import { ValidationError, type ValidationErrorOptions } from '../error/validation-error.ts';
import { runSchemaAsync } from './run-schema.ts';
import { schemaMessagesAsync } from './schema-messages.ts';
import type { Output, StandardResult, StandardSchema } from './standard-schema.ts';

/** One part of a request: its schema, and what was received. */
export interface Part<S extends StandardSchema = StandardSchema> {
  readonly schema: S;
  readonly value: unknown;
}

/** The parts of a request by name. Messages about a whole part use its name: `body is required`. */
export type Parts = Readonly<Record<string, Part>>;

/** The parsed values by name. */
export type ParsedParts<P extends Parts> = {
  readonly [Name in keyof P]: Output<P[Name]['schema']>;
};

type Result = readonly [name: string, part: Part, result: StandardResult<unknown>];

async function messagesOf([name, part, { issues }]: Result): Promise<readonly string[]> {
  return issues ? schemaMessagesAsync(part.schema, part.value, issues, name) : [];
}

/**
 * Validates several parts of a request (`body`, `query`, `params`, `headers`), all of them even if
 * one fails, with synchronous or asynchronous schemas, and returns the parsed values by name.
 * @throws {ValidationError} with the messages of all parts, in the order of the parts
 * @throws {TypeError} for anything that is not a Standard Schema
 */
export async function validateParts<P extends Parts>(
  parts: P,
  options?: ValidationErrorOptions,
): Promise<ParsedParts<P>> {
  const run = async ([name, part]: [string, Part]): Promise<Result> => [
    name,
    part,
    await runSchemaAsync(part.schema, part.value),
  ];
  const results = await Promise.all(Object.entries(parts).map(run));
  const messages = (await Promise.all(results.map(messagesOf))).flat();
  if (messages.length > 0) throw new ValidationError(messages, options);
  const parsed = results.map(([name, , result]) => [name, !result.issues && result.value]);
  return Object.fromEntries(parsed) as ParsedParts<P>;
}
