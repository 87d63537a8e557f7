import type { PreparedCall } from './prepared-call.ts';
import { retryWait } from './retry-wait.ts';
import { type Answer, sendOnce } from './send-once.ts';
import { sleep } from './sleep.ts';

/** Sends a request until it succeeds or must not be repeated. */
export async function send(call: PreparedCall): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await sendOnce(call, tries);
    if (!('error' in outcome)) return outcome;
    const wait = await retryWait(outcome.error, call, tries);
    if (wait === undefined) throw outcome.error;
    await sleep(wait, call.signal);
  }
}
