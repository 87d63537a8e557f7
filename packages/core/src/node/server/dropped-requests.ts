import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

const dropped = new WeakSet<IncomingMessage>();

/**
 * Notes which requests Node refuses: those beyond `maxRequestsPerSocket`, with a 503 without a
 * body.
 */
export function noteDropped(server: EventEmitter): void {
  server.on('dropRequest', (req: IncomingMessage) => dropped.add(req));
}

/** Whether a response is Node's own refusal. */
export function isDropped({ req }: ServerResponse): boolean {
  return dropped.has(req);
}
