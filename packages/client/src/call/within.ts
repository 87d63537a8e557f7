/** What work is told while it is waited for. */
export interface Waiting {
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Ends the limit of time: what comes now has its own. */
  readonly disarm: () => void;
}

/**
 * Waits for work until it is done, the time is over, or the caller gives up; then at once. The work
 * is told, and not waited for: an injected fetch may ignore its signal.
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
      controller.abort(reason); // lets go of an answer that nobody read
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
