import type { Logger } from 'pino';
import { createTelephony, type Telephony } from '../telephony.ts';
import { type Config, readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { exitWith, runService } from './run-service.ts';
import { assertPort, type Service, type ServiceOptions } from './start-service.ts';

/** A reference app, which mounts the domain on a framework. */
export interface AppOptions {
  readonly name: string;
  /** The port if `PORT` is not set. */
  readonly port: number;
  readonly listen: (
    telephony: Telephony,
    logger: Logger,
    corsOrigins?: readonly string[],
  ) => ServiceOptions['listen'] | Promise<ServiceOptions['listen']>;
}

function configOrExit(port: number): Config {
  try {
    return readConfig(process.env, { port });
  } catch (error) {
    return exitWith(error);
  }
}

/** Runs a reference app as a process: reads its environment, opens the domain and listens. */
export async function runApp({ name, port, listen }: AppOptions): Promise<Service> {
  const config = configOrExit(port);
  await assertPort({ name, ...config }).catch(exitWith);
  const logger = createLogger({ name, level: config.logLevel });
  const telephony = await createTelephony({ ...config, logger }).catch(exitWith);
  const service = await runService({
    name,
    port: config.port,
    host: config.host,
    listen: await listen(telephony, logger, config.corsOrigins),
    close: () => telephony.close(),
  });
  logger.info({ url: service.url }, 'listening');
  return service;
}
