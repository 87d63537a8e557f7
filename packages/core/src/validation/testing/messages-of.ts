import { ValidationError } from '../../error/validation-error.ts';
import type { StandardSchema } from '../standard-schema.ts';
import { validate } from '../validate.ts';

/** The messages of a failed validation; none if it does not fail. */
export function messagesOf(schema: StandardSchema, input: unknown): readonly string[] {
  try {
    validate(schema, input);
    return [];
  } catch (error) {
    return ValidationError.is(error) ? error.messages : [String(error)];
  }
}
