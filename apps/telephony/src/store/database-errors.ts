import {
  ApiError,
  type ApiErrorOptions,
  ConflictError,
  UnprocessableEntityError,
} from '@error-contract/core';
import { phoneNumberTaken } from '../phone-numbers/phone-number-errors.ts';
import { DatabaseGoneError } from './sessions.ts';

/** The messages for requests that a constraint refuses. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['phone_numbers_phone_number_key', phoneNumberTaken(409).message],
  ['agents_phone_number_fkey', 'phone_number_id is not a phone number of this organization'],
  ['campaigns_agent_fkey', 'agent_id is not an agent of this organization'],
  ['leads_campaign_fkey', 'The campaign was deleted'],
]);

type ErrorOf = (sentence: string | undefined, options: ApiErrorOptions) => ApiError;

const constraintErrors: ReadonlyMap<string, ErrorOf> = new Map<string, ErrorOf>([
  ['23505', (sentence, options) => new ConflictError(sentence ?? 'Already exists', options)],
  [
    '23503',
    (sentence, options) =>
      new UnprocessableEntityError(sentence ?? 'Refers to something that does not exist', options),
  ],
]);

// A server that stops, starts, is full or has no room, a wrong password since the start, a deadlock or a
// timeout: the same request may succeed later (PostgreSQL, appendix A).
const unavailable = /^(?:08...|25P0[34]|28...|3D000|40001|40P01|53...|55P03|57014|57P0.|58...)$/;

/** What Kysely says while the service stops. */
const closed = 'driver has already been destroyed';

/** When to try again, in seconds. A connection is back sooner; a server that restarts is not. */
const retryAfter = '5';

/** For a request that fails because the database is gone, busy or too slow. */
export function unavailableError(cause: unknown): ApiError {
  return new ApiError(503, undefined, { cause, headers: { 'Retry-After': retryAfter } });
}

/**
 * Converts an error of the database, embedded or on a server, to the error for the
 * client: 409 for a duplicate, 422 for a dangling reference, 503 with `Retry-After` for a
 * database that is gone or too slow. Anything else is returned unchanged.
 */
export function toDomainError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || ApiError.is(thrown)) return thrown;
  const { code, constraint } = thrown as { code?: unknown; constraint?: unknown };
  const errorOf = constraintErrors.get(String(code));
  if (errorOf) return errorOf(sentences.get(String(constraint)), { cause: thrown });
  const isGone = thrown instanceof DatabaseGoneError || thrown.message === closed;
  return isGone || unavailable.test(String(code)) ? unavailableError(thrown) : thrown;
}

type Method = (...args: never[]) => Promise<unknown>;

function guard<M extends Method>(method: M): M {
  const guarded = async (...args: never[]) => {
    try {
      return await method(...args);
    } catch (error) {
      throw toDomainError(error);
    }
  };
  return guarded as M;
}

/** Wraps a service, so that its methods throw what {@link toDomainError} makes of database errors. */
export function withDomainErrors<Service extends object>(service: Service): Service {
  const entries = Object.entries(service).map(([name, method]) => [name, guard(method as Method)]);
  return Object.fromEntries(entries) as Service;
}
