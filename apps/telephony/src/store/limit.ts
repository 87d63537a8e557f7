/** The end of a wait: the time is over, or nobody waits any more. */
export interface Limit {
  /** Rejects at the end; never, if the limit is lifted before. */
  readonly over: Promise<never>;
  isOver(): boolean;
  lift(): void;
}

/** Limits a wait to `ms` milliseconds, and to the time until `signal` is aborted. */
export function startLimit(ms: number, toError: () => Error, signal?: AbortSignal): Limit {
  let isOver = false;
  let end = (_reason: unknown) => {};
  const over = new Promise<never>((_, reject) => {
    end = (reason) => {
      isOver = true;
      lift();
      reject(reason);
    };
  });
  const leave = () => end(signal?.reason);
  const timer = setTimeout(() => end(toError()), ms);
  const lift = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  };
  signal?.addEventListener('abort', leave);
  return { over, isOver: () => isOver, lift };
}
