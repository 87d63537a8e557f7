import { isFailureStatus, read } from '@error-contract/core/node';

function resultOf(exception: unknown, method: string): unknown {
  const call = read(exception, method);
  return typeof call === 'function' ? call.call(exception) : undefined;
}

/** What an exception of Nest answers with. */
export interface NestAnswer {
  readonly status: number;
  readonly body: object;
}

/** Texts, or what class-validator found: a list that core makes messages of. */
function isMessages(body: unknown): boolean {
  const isMessage = (one: unknown) =>
    typeof one === 'string' || typeof read(one, 'property') === 'string';
  return Array.isArray(body) && body.length > 0 && body.every(isMessage);
}

/** Whether a body has the form of Nest: a `message`, which is a text or a list, or a list alone. */
function isNests(body: object): boolean {
  const message = read(body, 'message');
  return typeof message === 'string' || Array.isArray(message) || isMessages(body);
}

/**
 * Returns the status and the body of an exception whose body has a form of its own. They are read once:
 * an exception may say something else the next time, or be one of another copy of Nest.
 */
export function ownAnswerOf(exception: unknown): NestAnswer | undefined {
  try {
    const status = resultOf(exception, 'getStatus');
    const body = resultOf(exception, 'getResponse');
    if (!isFailureStatus(status) || typeof body !== 'object' || body === null) return undefined;
    const isKnown = isNests(body) || Array.isArray(read(exception, 'cause'));
    return isKnown ? undefined : { status, body };
  } catch {
    return undefined; // an exception that throws when it is asked
  }
}

/** Whether Nest made the exception for a request that no route took. Its text has the path. */
export function isUnrouted(exception: unknown, method: string, url: string): boolean {
  return (
    read(exception, 'status') === 404 && read(exception, 'message') === `Cannot ${method} ${url}`
  );
}

/** Keeps what Nest made an exception of. Nest 12 does it by itself. */
export function keepCause(exception: unknown, handled: unknown): void {
  const isCopy =
    exception !== handled &&
    typeof read(exception, 'getStatus') === 'function' &&
    read(exception, 'cause') === undefined &&
    read(exception, 'message') === read(handled, 'message');
  if (isCopy)
    Reflect.defineProperty(exception as object, 'cause', { value: handled, configurable: true });
}
