import { ValidationError, type ValidationErrorOptions } from '../error/validation-error.ts';
import { issuesToMessages } from './issues-to-messages.ts';
import { runSchemaAsync } from './run-schema.ts';
import type { Output, StandardResult, StandardSchema } from './standard-schema.ts';

/** One part of a request: its schema, and what was received. */
export interface Part<S extends StandardSchema = StandardSchema> {
  readonly schema: S;
  readonly value: unknown;
}

/** The parts of a request by name. A name is the word for the whole part: `body is required`. */
export type Parts = Readonly<Record<string, Part>>;

/** What each part parses to. */
export type ParsedParts<P extends Parts> = {
  readonly [Name in keyof P]: Output<P[Name]['schema']>;
};

type Answer = readonly [name: string, value: unknown, result: StandardResult<unknown>];

function messagesOf([name, value, { issues }]: Answer): readonly string[] {
  return issues ? issuesToMessages(issues, value, name) : [];
}

function parsed<P extends Parts>(
  answers: readonly Answer[],
  options: ValidationErrorOptions | undefined,
): ParsedParts<P> {
  const messages = answers.flatMap(messagesOf);
  if (messages.length > 0) throw new ValidationError(messages, options);
  const values = answers.map(([name, , result]) => [
    name,
    result.issues ? undefined : result.value,
  ]);
  return Object.fromEntries(values) as ParsedParts<P>;
}

/**
 * Validates several parts of a request (`body`, `query`, `params`, `headers`), all of them even if
 * one fails, with schemas that answer at once or later, and returns what they parse to under the
 * same names.
 * @throws {ValidationError} with the messages of all parts, in the order in which they are given
 * @throws {TypeError} for what is no Standard Schema
 */
export async function validateParts<P extends Parts>(
  parts: P,
  options?: ValidationErrorOptions,
): Promise<ParsedParts<P>> {
  const answers = Object.entries(parts).map(
    async ([name, { schema, value }]): Promise<Answer> => [
      name,
      value,
      await runSchemaAsync(schema, value),
    ],
  );
  return parsed<P>(await Promise.all(answers), options);
}
