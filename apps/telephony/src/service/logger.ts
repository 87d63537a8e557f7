import type { EventEmitter } from 'node:events';
import type { ApiError } from '@error-contract/core';
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { standardOutput } from './standard-output.ts';

/** The levels of `LOG_LEVEL`, from quiet to verbose. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** How much is logged. */
export type LogLevel = (typeof logLevels)[number];

/** The options of {@link createLogger}. */
export interface LoggerOptions {
  /** The name of the service, in every line. */
  readonly name: string;
  readonly level?: LogLevel | undefined;
  /** The destination of the lines; standard output by default. */
  readonly destination?: DestinationStream | undefined;
}

const secrets = ['authorization', 'cookie', 'secret', 'api_key'];
const redact = {
  paths: secrets.flatMap((key) => [key, `*.${key}`, `*.headers.${key}`]),
  censor: '[redacted]',
};

/** As with standard output, an error of the destination is nobody's. */
function takeErrors(destination: DestinationStream & Partial<EventEmitter>): DestinationStream {
  destination.on?.('error', () => undefined);
  return {
    write(line) {
      try {
        destination.write(line);
      } catch {}
    },
  };
}

/** Creates a logger that writes JSON lines and redacts keys and secrets. What it cannot write is lost. */
export function createLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  const options = { name, level, redact, timestamp: stdTimeFunctions.isoTime };
  return pino(options, destination ? takeErrors(destination) : standardOutput());
}

/** One finished request. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  /** Path and query as they came; only the path is logged. */
  readonly url: string;
  readonly statusCode: number;
  readonly durationMs: number;
}

/** Logs one finished request, without its query, which may contain anything. */
export function logRequest(logger: Logger, { url, durationMs, ...record }: RequestRecord): void {
  const [path] = url.split('?', 1);
  const details = { ...record, path, durationMs: Math.round(durationMs * 10) / 10 };
  if (record.statusCode >= 500) logger.error(details, 'request failed');
  else logger.info(details, 'request');
}

/** Logs the cause of a 5xx, which no client sees. Other failures are in the line of the request. */
export function logFailure(logger: Logger, error: ApiError, requestId?: unknown): void {
  const cause = error.cause ?? error;
  // That a client left in the last moment is no failure either.
  if (error.statusCode < 500 || Object(cause).name === 'AbortError') return;
  logger.error({ err: cause, requestId }, 'unexpected error');
}
