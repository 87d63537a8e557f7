import { diagnose } from './diagnose.ts';
import type { E164Failure, E164Number } from './e164-result.ts';
import { readE164 } from './is-e164.ts';

/** How {@link parseE164} reads. */
export interface ParseE164Options {
  /** A calling code, such as `91`, with which a bare national number is offered as a suggestion. */
  readonly defaultCallingCode?: string;
}

/**
 * Reads a phone number in E.164 format: `+`, an assigned calling code, a national number, 6 to 15
 * digits in all, and nothing else (contract.md, "Phone numbers"). Never throws.
 */
export function parseE164(
  value: unknown,
  options: ParseE164Options = {},
): E164Number | E164Failure {
  return readE164(value) ?? diagnose(value, options.defaultCallingCode);
}
