import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type AnswerPolicy, guardResponses } from './guard-response.ts';

type ResponseClass = new (req: IncomingMessage, options?: object) => ServerResponse;

function findSymbol(server: object): symbol | undefined {
  return Object.getOwnPropertySymbols(server).find((s) => s.description === 'ServerResponse');
}

/**
 * Gives a server a response class whose error answers pass by a policy. Node takes the class as an
 * option of `createServer`, which a framework calls before anybody else can; where it is kept is
 * the same from Node 20 to 26. Without it nothing changes.
 */
export function guardResponseClass(server: Server, policy: AnswerPolicy): void {
  const key = findSymbol(server);
  const slots = server as unknown as Record<symbol, unknown>;
  const Original = key && slots[key];
  if (typeof Original !== 'function') return;
  class GuardedResponse extends (Original as ResponseClass) {}
  guardResponses(GuardedResponse.prototype, policy);
  slots[key as symbol] = GuardedResponse;
}
