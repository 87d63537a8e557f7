import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';
import { outcomes } from '../testing/failures.ts';
import { connectRedis } from './connect-redis.ts';
import { createRateLimiter } from './rate-limiter.ts';

const url = process.env.TEST_REDIS_URL;
const sentence = 'Too many requests. Please slow down and retry after a moment.';

test('exactly the limit of simultaneous requests is admitted, in memory', async () => {
  const limiter = createRateLimiter();
  const { succeeded, failures } = await outcomes(
    Array.from({ length: 10 }, () => limiter.consume('key', 3)),
  );
  expect(succeeded).toBe(3);
  expect(failures).toEqual(Array(7).fill([429, sentence]));
});

test('an unreachable Redis at the start is an error', async () => {
  await expect(connectRedis('redis://127.0.0.1:1', () => undefined)).rejects.toThrow();
});

if (!url) process.stdout.write('not run: TEST_REDIS_URL is not set\n');

describe.each(url ? [url] : [])('Redis', (server) => {
  const prefix = `telephony-test-${randomBytes(6).toString('hex')}`;
  const admin = new Redis(server);

  afterAll(async () => {
    const keys = await admin.keys(`${prefix}*`);
    if (keys.length > 0) await admin.del(keys);
    admin.disconnect();
  });

  test('two processes share a counter', async () => {
    const clients = await Promise.all([1, 2].map(() => connectRedis(server, () => undefined)));
    const limiters = clients.map((redis) => createRateLimiter({ redis, prefix }));
    const requests = Array.from({ length: 5 }, () => limiters.map((l) => l.consume('shared', 3)));
    const { succeeded, failures } = await outcomes(requests.flat());
    expect(succeeded).toBe(3);
    expect(failures).toEqual(Array(7).fill([429, sentence]));
    for (const redis of clients) redis.disconnect();
  });

  test('while Redis is away the process counts for itself', async () => {
    const redis = await connectRedis(server, () => undefined);
    const limiter = createRateLimiter({ redis, prefix });
    redis.disconnect();
    const { succeeded } = await outcomes([1, 2, 3, 4].map(() => limiter.consume('away', 3)));
    expect(succeeded).toBe(3);
  });
});
