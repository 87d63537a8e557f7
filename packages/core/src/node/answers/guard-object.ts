import type { ServerResponse } from 'node:http';
import { methodBelow } from '../method-below.ts';
import type { AnswerPolicy } from './answer-policy.ts';
import { ResponseGuard } from './guard-response.ts';
import { type GuardedMethods, isGuarded } from './guarded-methods.ts';

type Method = GuardedMethods['end'];

/**
 * Holds the error answers of one response, or of every response that inherits from a prototype, to a
 * policy.
 */
export function guardObject(holder: ServerResponse, policy: AnswerPolicy): ResponseGuard {
  const found = {
    writeHead: methodBelow(holder, 'writeHead'),
    flushHeaders: methodBelow(holder, 'flushHeaders'),
    write: methodBelow(holder, 'write'),
    end: methodBelow(holder, 'end'),
  };
  const guard = new ResponseGuard(policy, (_res, name) => found[name]() as unknown as Method);
  Object.assign(holder, guard.methods);
  return guard;
}

/** Judges nothing: the service's own answers stay as they are. */
const leaving: AnswerPolicy = {
  modeOf: () => undefined,
  inspect: () => {},
  rewrite: () => {
    throw new Error('Nothing is rewritten here');
  },
};

/** Guards a response that neither its server nor its framework guards yet. */
export function guardOne(res: ServerResponse): void {
  if (!isGuarded(res)) guardObject(res, leaving);
}
