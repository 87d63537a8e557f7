import { TooManyRequestsError } from '@error-contract/core';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** The headers of every response to a request with a known key. Reset is in Unix seconds. */
export interface RateLimitHeaders extends Readonly<Record<string, string>> {
  readonly 'X-RateLimit-Limit': string;
  readonly 'X-RateLimit-Remaining': string;
  readonly 'X-RateLimit-Reset': string;
}

/** The options of a {@link RateLimiter}. */
export interface RateLimiterOptions {
  /** Lets several processes count together. Without it, each counts in its own memory. */
  readonly redis?: Redis | undefined;
  /** The prefix of the names of the counters. */
  readonly prefix?: string | undefined;
}

/** Counts requests per key and minute. */
export interface RateLimiter {
  /**
   * Counts one request of a key that has `limit` per minute.
   * @throws {TooManyRequestsError} with `Retry-After` and the same headers, above the limit
   */
  consume(key: string, limit: number): Promise<RateLimitHeaders>;
}

const duration = 60;

function createCounter(points: number, { redis, prefix }: RateLimiterOptions): RateLimiterAbstract {
  const options = { points, duration, keyPrefix: prefix ?? 'telephony' };
  const memory = new RateLimiterMemory(options);
  if (!redis) return memory;
  // While Redis is away, each process counts for itself. That is better than refusing everybody.
  return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory });
}

function toHeaders(limit: number, state: RateLimiterRes): RateLimitHeaders {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(state.remainingPoints),
    'X-RateLimit-Reset': String(Math.ceil((Date.now() + state.msBeforeNext) / 1_000)),
  };
}

function toError(limit: number, thrown: unknown): unknown {
  if (!(thrown instanceof RateLimiterRes)) return thrown;
  const retryAfter = Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000));
  return new TooManyRequestsError(undefined, { retryAfter, headers: toHeaders(limit, thrown) });
}

/** Creates the limiter. Keys with the same limit share a counter. */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  const counters = new Map<number, RateLimiterAbstract>();
  return {
    async consume(key, limit) {
      const counter = counters.get(limit) ?? createCounter(limit, options);
      counters.set(limit, counter);
      try {
        return toHeaders(limit, await counter.consume(key));
      } catch (thrown) {
        throw toError(limit, thrown);
      }
    },
  };
}
