import {
  assertPort,
  createLogger,
  createTelephony,
  type LoggerOptions,
  type LogLevel,
  type Service,
  type Store,
  startService,
} from '@error-contract/telephony';
import { type ReferenceApp, referenceApps } from './reference-apps.ts';

/** How to start the three apps. */
export interface StartOptions {
  readonly store: Store;
  readonly host: string;
  /** The port of the first app; the others follow. 0 takes free ports. */
  readonly port: number;
  readonly redisUrl?: string | undefined;
  /** How long a request waits for Redis, in milliseconds. */
  readonly redisMs?: number | undefined;
  readonly logLevel: LogLevel;
  /** The origins whose pages may call the apps. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Where the apps log. */
  readonly destination?: LoggerOptions['destination'];
  /** Keeps the counters of this run apart from others in the same Redis. */
  readonly run: string;
  /** Called for each app that listens. */
  readonly onStart?: (app: RunningApp) => void;
}

/** One of the three apps, listening. */
export interface RunningApp extends Service {
  readonly framework: string;
}

/** The hosts and ports of the three apps: 0 takes a free port for each. */
function placesOf({ host, port }: Pick<StartOptions, 'host' | 'port'>) {
  return referenceApps.map((app, index) => ({ app, host, port: port && port + index }));
}

/**
 * Checks that the three ports are free.
 * @throws {Error} that names the one that is not
 */
export async function assertPorts(options: Pick<StartOptions, 'host' | 'port'>): Promise<void> {
  for (const { app, host, port } of placesOf(options))
    await assertPort({ name: app.name, host, port });
}

async function startApp(
  { framework, name, listen }: ReferenceApp,
  port: number,
  { store, host, redisUrl, redisMs, corsOrigins, logLevel: level, destination, run }: StartOptions,
): Promise<RunningApp> {
  const logger = createLogger({ name, level, destination });
  // Each app has its own limits: using them up at one app does not affect the others.
  const rateLimitPrefix = `${name}:${run}`;
  const telephony = await createTelephony({ store, redisUrl, redisMs, rateLimitPrefix, logger });
  const service = await startService({
    name,
    port,
    host,
    listen: await listen(telephony, logger, corsOrigins),
    close: () => telephony.close(),
  });
  return { framework, ...service };
}

/**
 * Starts the three apps on one store, each with its own limits. If one cannot start, the
 * others are stopped.
 * @throws {Error} that names a busy port
 */
export async function startApps(options: StartOptions): Promise<readonly RunningApp[]> {
  const running: RunningApp[] = [];
  try {
    for (const { app, port } of placesOf(options)) {
      const started = await startApp(app, port, options);
      running.push(started);
      options.onStart?.(started);
    }
    return running;
  } catch (error) {
    await Promise.all(running.map((app) => app.stop()));
    throw error;
  }
}
