import { ValidationError } from '../error/validation-error.ts';
import { parseE164 } from './parse-e164.ts';

/**
 * Throws unless a value is a phone number in E.164 format.
 * @throws {ValidationError} `<field> must be in E.164 format: <reason>`
 */
export function assertE164(value: unknown, field: string): asserts value is string {
  const result = parseE164(value);
  if (!result.ok) throw new ValidationError(`${field} ${result.message}`);
}
