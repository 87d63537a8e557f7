import { Redis } from 'ioredis';

/**
 * Connects to Redis, and throws if it does not answer at the start. Later it may go away:
 * meanwhile commands fail at once, and the client reconnects by itself.
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
  // Only now: connecting needs the queue, which would later make requests wait while Redis is away.
  redis.options.enableOfflineQueue = false;
  return redis;
}
