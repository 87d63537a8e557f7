import { NetworkError } from '../errors/network-error.ts';
import { responseOf } from '../narrow/response-of.ts';
import { canPass } from './can-pass.ts';
import type { PreparedCall } from './prepared-call.ts';
import type { Failure } from './send-once.ts';

const firstBackoff = 500;

/** Whether another try may help and cannot act twice. */
function mayRepeat(error: unknown, { isRepeatable }: PreparedCall): boolean {
  const response = responseOf(error);
  // A 429 says that nothing was done. After a redirect it says so of the second request only.
  if (response?.status === 429) return isRepeatable || !response.redirected;
  if (response) return isRepeatable && /^50[234]$/.test(`${response.status}`);
  return isRepeatable && error instanceof NetworkError && canPass(error.cause);
}

/** Full jitter: clients that failed together do not come back together. */
function backoff(tries: number, maxWait: number): number {
  return Math.random() * Math.min(maxWait, firstBackoff * 2 ** tries);
}

/** 502 and 504 come from a proxy, which does not know when the service is back. */
function askedWait(error: unknown): number | undefined {
  const response = responseOf(error);
  const isAsked = response?.status === 429 || response?.status === 503;
  return isAsked ? response.retryAfterMs : undefined;
}

/** The caller who gives up does not wait for a rule of its own. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** A stream cannot be sent again, whatever the caller says. */
async function isWanted(error: Failure['error'], call: PreparedCall, tries: number) {
  if (call.body?.isOneShot) return false;
  const { retryWhen, signal } = call;
  const said = retryWhen && (await orAborted(Promise.resolve(retryWhen(error, tries)), signal));
  return said ?? mayRepeat(error, call);
}

/**
 * How long to wait before the next try, in milliseconds. `undefined` if there must be none: it
 * could act twice, it would not help, the caller forbids it, or the server asks for too long a wait.
 */
export async function retryWait(
  error: Failure['error'],
  call: PreparedCall,
  tries: number,
): Promise<number | undefined> {
  if (tries > call.retryLimit || !(await isWanted(error, call, tries))) return undefined;
  const wait = askedWait(error) ?? backoff(tries - 1, call.maxWait);
  const isBounded = wait <= call.maxWait && performance.now() + wait < call.deadline;
  return isBounded ? wait : undefined;
}
