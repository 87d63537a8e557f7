import type { ServerResponse } from 'node:http';

export type Method = (this: ServerResponse, ...args: unknown[]) => unknown;
export type Name = 'writeHead' | 'flushHeaders' | 'write' | 'end';

/** What a guard does for each method of a response. */
export type Asked = Readonly<
  Record<Name, (res: ServerResponse, first?: unknown, a?: unknown, b?: unknown) => unknown>
>;

/** Where a response has its guard, even if a layer of the service covers the guarded methods. */
export const guardKey: unique symbol = Symbol('error-contract.guard');

/** What a guard puts on a response or a prototype: the methods that every answer goes through. */
export type GuardedMethods<Guard extends Asked = Asked> = Readonly<Record<Name, Method>> & {
  readonly [guardKey]: Guard;
};

/** Whether a response has guarded methods, its own or its prototype's. */
export function isGuarded(res: ServerResponse): boolean {
  return guardKey in res;
}

/** The guard in front of a response. */
export function guardOf<Guard extends Asked>(res: ServerResponse): Guard | undefined {
  return (res as Partial<GuardedMethods<Guard>>)[guardKey];
}

/** The response that a guard is being asked about. */
let inside: ServerResponse | undefined;

/**
 * Asks the guard in front. A layer keeps the methods of the app that it is in, and the response may
 * be that of a mounted app by now, whose own guard comes first.
 */
function ask(
  guard: Asked,
  res: ServerResponse,
  name: Name,
  first?: unknown,
  a?: unknown,
  b?: unknown,
): unknown {
  const around = inside;
  const front = around === res ? guard : (guardOf(res) ?? guard);
  inside = res;
  try {
    return front[name](res, first, a, b);
  } finally {
    inside = around;
  }
}

/** The methods that ask a guard. */
export function guardedMethods<Guard extends Asked>(guard: Guard): GuardedMethods<Guard> {
  return {
    [guardKey]: guard,
    writeHead(status, a, b) {
      return ask(guard, this, 'writeHead', status, a, b);
    },
    flushHeaders() {
      return ask(guard, this, 'flushHeaders');
    },
    write(chunk, a, b) {
      return ask(guard, this, 'write', chunk, a, b);
    },
    end(chunk, a, b) {
      return ask(guard, this, 'end', chunk, a, b);
    },
  };
}
