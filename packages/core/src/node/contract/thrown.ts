import type { ServerResponse } from 'node:http';

/** What an error handler of the service was given. It may answer by itself. */
const handled = Symbol('error-contract.handled');

/** What was told or logged. A stream may give the same error to several listeners. */
const told = Symbol('error-contract.told');

/** Properties of the response cost far less than entries of a WeakMap. */
type Noted = ServerResponse & { [handled]?: unknown; [told]?: unknown };

/** Notes what an error handler of the service was given: it is the cause of what that answers. */
export function noteHandled(res: Noted, thrown: unknown): void {
  res[handled] = thrown;
}

/** What an error handler of the service was given, if any. */
export function handledBy(res: Noted): unknown {
  return res[handled];
}

/** Notes that a failure is told or logged. Returns false if it was before. */
export function noteTold(res: Noted, thrown: unknown): boolean {
  const isNew = !(told in res) || res[told] !== thrown;
  res[told] = thrown;
  return isNew;
}
