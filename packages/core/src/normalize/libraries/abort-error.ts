import { createApiError } from '../../error/create-api-error.ts';
import { readString } from '../../guard/read.ts';
import { statusOf } from '../frameworks/http-error.ts';
import type { Recognizer } from '../recognizer.ts';

/** By the names that the platform gives them. A client that left is for the adapters to see. */
const statuses: ReadonlyMap<string | undefined, number> = /* @__PURE__ */ new Map<
  string | undefined,
  number
>([
  ['AbortError', 503],
  ['TimeoutError', 504],
]);

/** Work that was given up on: aborted, or not done in time. */
export const fromAbort: Recognizer = (thrown) => {
  const status = statuses.get(readString(thrown, 'name'));
  if (status === undefined || statusOf(thrown) !== undefined) return undefined;
  return createApiError(status, undefined, { cause: thrown });
};
