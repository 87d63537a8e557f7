import type { ServerResponse } from 'node:http';

/** The status that Node will send for a response: it cuts `'404'` and `410.1` to integers. */
export function sentStatus({ statusCode }: Pick<ServerResponse, 'statusCode'>): number {
  return Math.trunc(Number(statusCode));
}
