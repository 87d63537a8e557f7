import { ValidationError } from '../error/validation-error.ts';
import { runSchema, runSchemaAsync } from './run-schema.ts';
import { schemaMessages, schemaMessagesAsync } from './schema-messages.ts';
import type { Output, StandardSchema } from './standard-schema.ts';

/**
 * Validates a value with any Standard Schema (zod, valibot, arktype and others) and returns the
 * parsed value. An error that the schema itself throws passes through.
 * @throws {ValidationError} with one message per invalid field, which never shows a received value
 * @throws {TypeError} for an asynchronous schema, and for anything that is not a Standard Schema
 */
export function validate<S extends StandardSchema>(schema: S, value: unknown): Output<S> {
  const result = runSchema(schema, value);
  if (!result.issues) return result.value as Output<S>;
  throw new ValidationError(schemaMessages(schema, value, result.issues));
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
  const result = await runSchemaAsync(schema, value);
  if (!result.issues) return result.value as Output<S>;
  throw new ValidationError(await schemaMessagesAsync(schema, value, result.issues));
}
