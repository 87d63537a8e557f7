import type { Call } from '../client/client.ts';
import { isStatus, type StatusError } from './is-status.ts';

/** The outcome of a call: its result, or an error with one of the given statuses. */
export type Outcome<Result, Status extends number> =
  | { readonly ok: true; readonly data: Result }
  | { readonly ok: false; readonly error: StatusError<Status> };

/**
 * Waits for a call, and returns an error with one of the statuses instead of throwing it. It throws
 * everything else. For a call that declares its statuses it takes only those.
 */
export async function outcome<
  Result,
  Declared extends number,
  const Status extends [Declared] extends [never] ? number : Declared,
>(
  call: Call<Result, Declared>,
  ...statuses: readonly [Status, ...Status[]]
): Promise<Outcome<Result, Status>> {
  try {
    return { ok: true, data: await call };
  } catch (error) {
    if (isStatus<Status>(error, ...statuses)) return { ok: false, error };
    throw error;
  }
}
