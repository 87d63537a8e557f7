import type { E164Reason } from './e164-result.ts';

/**
 * What is wrong with a value. The detail stands after "must be in E.164 format: "; where it ends with
 * "at", the position follows.
 */
export type Fault = readonly [
  reason: E164Reason,
  detail: string,
  position?: number | undefined,
  allowedLengths?: readonly number[],
];
