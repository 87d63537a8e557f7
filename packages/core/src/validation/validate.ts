import { ValidationError } from '../error/validation-error.ts';
import { issuesToMessages } from './issues-to-messages.ts';
import { runSchema, runSchemaAsync } from './run-schema.ts';
import type { Output, StandardResult, StandardSchema } from './standard-schema.ts';

function parsed<S extends StandardSchema>(
  result: StandardResult<unknown>,
  value: unknown,
): Output<S> {
  if (result.issues) throw new ValidationError(issuesToMessages(result.issues, value));
  return result.value as Output<S>;
}

/**
 * Validates a value with any Standard Schema (zod, valibot, arktype and others) and returns the
 * parsed value. An error that the schema itself throws passes through.
 * @throws {ValidationError} with one message per invalid field, which never shows a received value
 * @throws {TypeError} for an asynchronous schema, and for anything that is not a Standard Schema
 */
export function validate<S extends StandardSchema>(schema: S, value: unknown): Output<S> {
  return parsed<S>(runSchema(schema, value), value);
}

/**
 * Validates like {@link validate}, with synchronous or asynchronous schemas.
 * @throws {ValidationError} with one message per invalid field, which never shows a received value
 * @throws {TypeError} for anything that is not a Standard Schema
 */
export async function validateAsync<S extends StandardSchema>(
  schema: S,
  value: unknown,
): Promise<Output<S>> {
  return parsed<S>(await runSchemaAsync(schema, value), value);
}
