import type { Socket } from 'node:net';
import type { ApiError } from '../../error/api-error.ts';

/** What a service refuses an upgrade with: what was thrown, and the error that it is without a `mapError`. */
export interface Refusal {
  readonly thrown: unknown;
  readonly error: ApiError;
}

/** Every installed copy sees it: a service may have another core than its adapter. */
const refusal: unique symbol = Symbol.for('error-contract.refusal') as never;

/** Notes what an upgrade is refused with, for the guard of its socket. */
export function noteRefusal(socket: Socket, noted: Refusal): void {
  Object.defineProperty(socket, refusal, { value: noted, configurable: true });
}

/** What an upgrade was refused with, if not by hand. */
export function refusalOf(socket: Socket): Refusal | undefined {
  return (socket as { readonly [refusal]?: Refusal })[refusal];
}
