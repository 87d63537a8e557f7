import type { Limit } from './limit.ts';

/** Lets a number of users in at the same time. The others wait, the first first. */
export interface Turns {
  /** Waits for a turn, within a limit, and lifts it. Call the returned function once, to give it back. */
  take(limit: Limit): Promise<() => void>;
}

/** Creates {@link Turns} for `free` users at the same time. */
export function createTurns(free: number): Turns {
  const waiting = new Set<() => void>();
  let left = free;
  const giveBack = () => {
    const [next] = waiting;
    if (!next) {
      left += 1;
      return;
    }
    waiting.delete(next);
    next();
  };
  const wait = async (limit: Limit) => {
    let start = () => {};
    const turn = new Promise<void>((resolve) => {
      start = resolve;
    });
    waiting.add(start);
    try {
      await Promise.race([turn, limit.over]);
    } catch (error) {
      // Its turn may have come in the same moment.
      if (!waiting.delete(start)) giveBack();
      throw error;
    }
  };
  return {
    async take(limit) {
      try {
        if (left > 0) left -= 1;
        else await wait(limit);
        return giveBack;
      } finally {
        limit.lift();
      }
    },
  };
}
