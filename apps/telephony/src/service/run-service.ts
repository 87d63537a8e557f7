import { type Service, type ServiceOptions, startService } from './start-service.ts';
import { stopOnSignals } from './stop-on-signals.ts';

/** Prints why a process cannot continue, and ends it with 1. */
export function exitWith(thrown: unknown): never {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/**
 * Runs a service in this process. For a busy port it names the port and exits with 1. SIGTERM
 * and SIGINT drain it, and it exits with 0 within 10 seconds.
 */
export async function runService(options: ServiceOptions): Promise<Service> {
  const service = await startService(options).catch(async (thrown: unknown) => {
    await options.close?.().catch(() => undefined);
    return exitWith(thrown);
  });
  stopOnSignals([service]);
  return service;
}
