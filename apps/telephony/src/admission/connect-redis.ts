import { Redis } from 'ioredis';
import { StartError } from '../service/start-error.ts';
import { startLimit } from '../store/limit.ts';

/** How long Redis may take, where nobody says otherwise. */
export const defaultRedisMs = 1_000;

/** The most milliseconds for connecting at the start. */
const startMs = 2_500;

const silent = () => new Error('Redis did not answer in time');

function createClient(url: string, timeoutMs: number, isStarted: () => boolean): Redis {
  return new Redis(url, {
    lazyConnect: true,
    connectTimeout: startMs,
    commandTimeout: timeoutMs,
    // A connection that is silent is closed: only the first requests wait for it.
    socketTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (times) => (isStarted() ? Math.min(times * 100, 2_000) : null),
  });
}

async function connect(redis: Redis): Promise<void> {
  // What `connect` rejects with says only that the connection is closed.
  let reason: unknown;
  const keep = (error: Error) => {
    reason ??= error;
  };
  redis.on('error', keep);
  const limit = startLimit(startMs, silent);
  try {
    await Promise.race([redis.connect(), limit.over]);
    // It goes on with another database if there is none of this number.
    if (reason) throw reason;
  } catch (error) {
    redis.disconnect();
    throw new StartError('REDIS_URL', reason ?? error);
  } finally {
    limit.lift();
    redis.off('error', keep);
  }
}

/**
 * Checks that Redis can be used, before something that takes longer is begun.
 * @throws {StartError} that says what to do
 */
export async function assertRedis(url: string): Promise<void> {
  (await connectRedis(url, () => undefined)).disconnect();
}

/**
 * Connects to Redis. Later it may go away: commands fail within `timeoutMs`, soon at once, and the
 * client reconnects by itself.
 * @throws {StartError} if it does not answer at the start, within seconds
 */
export async function connectRedis(
  url: string,
  onError: (error: Error) => void,
  timeoutMs: number = defaultRedisMs,
): Promise<Redis> {
  let isStarted = false;
  const redis = createClient(url, timeoutMs, () => isStarted);
  // Always: an error that nobody takes ends the process.
  redis.on('error', (error) => {
    if (isStarted) onError(error);
  });
  await connect(redis);
  isStarted = true;
  // Only now: connecting needs the queue, which would later make requests wait while Redis is away.
  redis.options.enableOfflineQueue = false;
  return redis;
}
