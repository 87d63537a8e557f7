import { tooLarge } from './sentences.ts';
import { failureName } from './status-name.ts';

const unexpected = 'An unexpected error occurred. If this persists, contact support.';

const sentences: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [413, tooLarge],
  [429, 'Too many requests. Please slow down and retry after a moment.'],
  [502, 'An upstream service failed. Try again later.'],
  [503, 'The service is temporarily unavailable. Try again later.'],
  [504, 'An upstream service did not answer in time. Try again later.'],
]);

/** Returns the sentence for a failure without a message, and for every hidden 5xx. */
export function defaultMessage(statusCode: number): string {
  return sentences.get(statusCode) ?? (statusCode < 500 ? failureName(statusCode) : unexpected);
}
