import { Redis } from 'ioredis';

/**
 * Connects to Redis, and throws where it does not answer at the start. Later it may come and go:
 * commands fail at once while it is away, and the connection is made again by itself.
 */
export async function connectRedis(url: string, onError: (error: Error) => void): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    commandTimeout: 1_000,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', onError);
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  // Only now: a queue is needed to connect, and would make requests wait while Redis is away.
  redis.options.enableOfflineQueue = false;
  return redis;
}
