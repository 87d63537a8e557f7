export { assertE164 } from './e164/assert-e164.ts';
export type { E164Failure, E164Number, E164Reason } from './e164/e164-result.ts';
export { type E164Schema, e164Schema } from './e164/e164-schema.ts';
export { isE164 } from './e164/is-e164.ts';
export { type ParseE164Options, parseE164 } from './e164/parse-e164.ts';
