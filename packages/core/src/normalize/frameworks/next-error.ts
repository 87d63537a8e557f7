import { createApiError } from '../../error/create-api-error.ts';
import { readString } from '../../guard/read.ts';
import type { Recognizer } from '../recognizer.ts';

const refusal = /^NEXT_HTTP_ERROR_FALLBACK;(40[134])$/;

/** Next: `notFound()`, `forbidden()` and `unauthorized()`. */
export const fromNext: Recognizer = (thrown) => {
  const [, status] = refusal.exec(readString(thrown, 'digest') ?? '') ?? [];
  if (status === undefined || readString(thrown, 'name') !== 'Error') return undefined;
  return createApiError(Number(status), undefined, { cause: thrown });
};
