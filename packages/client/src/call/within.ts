/** What the work is given. */
export interface Waiting {
  /** Aborts when nobody waits for the work any more. */
  readonly signal: AbortSignal;
  /** Lifts the time limit: what follows has its own. */
  readonly disarm: () => void;
}

/**
 * Waits for work until it is done, its time is up, or the caller gives up. It is told to stop, and
 * not waited for: an injected fetch may ignore its signal.
 */
export function within<T>(
  ms: number,
  caller: AbortSignal | undefined,
  late: () => Error,
  work: (waiting: Waiting) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const fail = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason); // releases a response that nobody reads
    };
    const giveUp = () => fail(caller?.reason);
    const timer = setTimeout(() => fail(late()), ms);
    const disarm = () => clearTimeout(timer);
    const end = () => {
      disarm();
      caller?.removeEventListener('abort', giveUp);
    };
    if (caller?.aborted) return giveUp();
    caller?.addEventListener('abort', giveUp);
    work({ signal: controller.signal, disarm }).then(resolve, fail).finally(end);
  });
}
