import type { ServerResponse } from 'node:http';

/** What error handlers of the service were given. They may answer by themselves. */
const handled = new WeakMap<ServerResponse, unknown>();

/** What was told or logged. A stream may give the same error to several listeners. */
const told = new WeakMap<ServerResponse, unknown>();

/** Notes what an error handler of the service was given: it is the cause of what that answers. */
export function noteHandled(res: ServerResponse, thrown: unknown): void {
  handled.set(res, thrown);
}

/** What an error handler of the service was given, if any. */
export function handledBy(res: ServerResponse): unknown {
  return handled.get(res);
}

/** Notes that a failure is told or logged. Returns false if it was before. */
export function noteTold(res: ServerResponse, thrown: unknown): boolean {
  const isNew = !told.has(res) || told.get(res) !== thrown;
  told.set(res, thrown);
  return isNew;
}
