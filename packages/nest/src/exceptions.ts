import { isFailureStatus, read } from '@error-contract/core/node';

function resultOf(exception: unknown, method: string): unknown {
  const call = read(exception, method);
  return typeof call === 'function' ? call.call(exception) : undefined;
}

/** Whether an exception has a body of its own form: Nest's has a `message`, a text or a list. */
export function hasOwnBody(exception: unknown): boolean {
  try {
    if (!isFailureStatus(resultOf(exception, 'getStatus'))) return false;
    const body = resultOf(exception, 'getResponse');
    const message = read(body, 'message');
    const isNests = typeof message === 'string' || Array.isArray(message);
    return typeof body === 'object' && !isNests && !Array.isArray(read(exception, 'cause'));
  } catch {
    return false; // an exception that throws when it is asked
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
