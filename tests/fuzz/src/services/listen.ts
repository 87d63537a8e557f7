import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mapError, onError } from './cases.ts';

/** A service with the contract and `onError`, with the framework's log, or without the contract. */
export type Variant = 'recorded' | 'logged' | 'plain';

/** The options of a variant that has the contract. `requestOf` finds the request in a context. */
export function optionsOf<Context>(
  variant: Variant,
  requestOf: (context: Context) => object | undefined,
) {
  const onErrorOf = (_error: unknown, context: Context) => onError(requestOf(context));
  // Answers in protocols of their own would not be judged.
  const protocols = 'rewrite' as const;
  return { mapError, protocols, ...(variant === 'recorded' && { onError: onErrorOf }) };
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Listening {
  listen(port: number, host: string, listening: () => void): Server;
}

/** Listens on a free port, and returns the port. */
export function listenOn(app: Listening): Promise<number> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(portOf(server)));
  });
}
