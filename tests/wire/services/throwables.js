import { headerFaults, notErrors, shapes, statuses } from './hostile.js';
import { foreignErrors, ownErrors } from './own-errors.js';
import { caseOf, remember } from './recorder.js';

/** Everything that a route of a service can throw, by name. */
export const throwables = new Map(
  [ownErrors, foreignErrors, notErrors, statuses, shapes, headerFaults].flatMap(Object.entries),
);

/** Makes the value that a request asks for. */
export function valueFor(name, context) {
  const make = throwables.get(name);
  if (!make) throw new Error(`No throwable is called ${name}`);
  return remember(caseOf(context), make());
}

/** Throws the value that a request asks for. */
export function raise(name, context) {
  throw valueFor(name, context);
}

/** Rejects with the value that a request asks for. */
export async function reject(name, context) {
  await null;
  throw valueFor(name, context);
}
