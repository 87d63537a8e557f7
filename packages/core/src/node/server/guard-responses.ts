import type { ServerResponse } from 'node:http';
import type { AnswerPolicy } from '../answers/answer-policy.ts';
import { guardObject } from '../answers/guard-object.ts';
import { type FindBelow, isCovered, ResponseGuard } from '../answers/guard-response.ts';
import { type GuardedMethods, guardKey, guardOf } from '../answers/guarded-methods.ts';

type Class = new (...args: never[]) => object;
type Slots = Record<symbol, unknown>;

/** Looks at the prototype of a response at each call: a framework may replace it. */
const below: FindBelow = (res, name) => (Object.getPrototypeOf(res) as GuardedMethods)[name];

/**
 * Where a server keeps the class of its responses. Node takes it as an option of `createServer`,
 * which has been called by now. The symbol is the same from Node 20 to 26.
 */
function findSlot(server: object): symbol | undefined {
  const slot = Object.getOwnPropertySymbols(server).find((s) => s.description === 'ServerResponse');
  return slot && typeof (server as Slots)[slot] === 'function' ? slot : undefined;
}

/** Extends a class so that each of its responses has guarded methods of its own. */
function guardedClass(original: Class, methods: GuardedMethods): Class {
  return class GuardedResponse extends original {
    // Fields, not methods: they stay when a framework replaces the prototype of a response.
    readonly [guardKey] = methods[guardKey];
    writeHead = methods.writeHead;
    flushHeaders = methods.flushHeaders;
    write = methods.write;
    end = methods.end;
  };
}

const wrapped = ['writeHead', 'flushHeaders', 'write', 'end'] as const;

/** Whether a response has methods of its own that are not those of a guard. */
function isLayered(res: ServerResponse): boolean {
  return isCovered(res) && wrapped.some((name) => Object.hasOwn(res, name));
}

/**
 * Returns a function that holds the error answers of single responses to a policy, unless they are
 * held to it by their server.
 */
export function guardEach(policy: AnswerPolicy): (res: ServerResponse) => void {
  const { methods } = new ResponseGuard(policy, below);
  return (res) => {
    if (guardOf<ResponseGuard>(res)?.holdsTo(policy) || typeof res.writeHead !== 'function') return;
    // What layers around the app have put on the response stays below.
    if (isLayered(res)) guardObject(res, policy);
    else Object.assign(res, methods);
  };
}

/**
 * Holds what Node itself refuses to a policy. Such a response never meets a framework, and those that
 * do lose these methods where a framework replaces their prototype.
 */
export function guardDropped(server: object, policy: AnswerPolicy): void {
  const slot = findSlot(server);
  if (!slot) return;
  const Guarded = class GuardedResponse extends ((server as Slots)[slot] as Class) {};
  guardObject(Guarded.prototype as ServerResponse, policy);
  (server as Slots)[slot] = Guarded;
}

/**
 * Holds the error answers of a server to a policy. Returns a function that guards a response of
 * another class: one of HTTP/2, or any response if Node keeps its class elsewhere. Then only Node's
 * own refusals, which never become a request, stay unguarded.
 */
export function guardServerResponses(
  server: object,
  policy: AnswerPolicy,
): (res: ServerResponse) => void {
  const { methods } = new ResponseGuard(policy, below);
  const slot = findSlot(server);
  const Guarded = slot && guardedClass((server as Slots)[slot] as Class, methods);
  if (slot) (server as Slots)[slot] = Guarded;
  return (res) => {
    const isGuarded = Guarded !== undefined && res instanceof Guarded;
    if (!isGuarded && typeof res.writeHead === 'function') Object.assign(res, methods);
  };
}
