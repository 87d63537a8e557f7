const hardLimitMs = 9_500;

/** A service that is stopped before the process ends. */
export interface Stoppable {
  stop(): Promise<void>;
}

async function stopAll(services: readonly Stoppable[], close?: () => Promise<void>) {
  const results = await Promise.allSettled(services.map((service) => service.stop()));
  const [closed] = await Promise.allSettled([close?.()]);
  const failures = [...results, closed].filter((result) => result.status === 'rejected');
  for (const { reason } of failures) process.stderr.write(`Stopping failed: ${String(reason)}\n`);
  return failures.length > 0 ? 1 : 0;
}

/**
 * On SIGTERM or SIGINT, stops the services, then frees what they share, and ends the process, always
 * within 10 seconds. A second signal ends it at once. Returns a function that removes
 * the listeners.
 */
export function stopOnSignals(
  services: readonly Stoppable[],
  close?: () => Promise<void>,
): () => void {
  const onSignal = async () => {
    remove();
    setTimeout(() => process.exit(1), hardLimitMs).unref();
    process.exit(await stopAll(services, close));
  };
  const remove = () => {
    process.off('SIGTERM', onSignal);
    process.off('SIGINT', onSignal);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return remove;
}
