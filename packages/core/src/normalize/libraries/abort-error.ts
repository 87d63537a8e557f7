import { createApiError } from '../../error/create-api-error.ts';
import { readString } from '../../guard/read.ts';
import { statusOf } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';

/** The names that the platform gives them. Adapters detect a client that went away. */
const statuses: ReadonlyMap<unknown, number> = /* @__PURE__ */ new Map<unknown, number>([
  ['AbortError', 503],
  ['TimeoutError', 504],
]);

/** Work that was aborted, or not done in time. */
export const fromAbort: Recognizer = (thrown) => {
  const status = statuses.get(readString(thrown, 'name'));
  if (status === undefined || statusOf(thrown) !== undefined) return undefined;
  return createApiError(status, undefined, { cause: thrown });
};
