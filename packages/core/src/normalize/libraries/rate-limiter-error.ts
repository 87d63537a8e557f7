import { TooManyRequestsError } from '../../error/too-many-requests-error.ts';
import { read } from '../../guard/read.ts';
import type { Recognizer } from '../recognizer.ts';

/** rate-limiter-flexible rejects with its result, which has the time to wait in milliseconds. */
export const fromRateLimiter: Recognizer = (thrown) => {
  const wait = read(thrown, 'msBeforeNext');
  if (typeof wait !== 'number' || typeof read(thrown, 'consumedPoints') !== 'number')
    return undefined;
  return new TooManyRequestsError(undefined, { cause: thrown, retryAfter: wait / 1000 });
};
