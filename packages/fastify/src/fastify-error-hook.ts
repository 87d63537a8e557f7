import type { FastifyInstance, FastifyReply, onSendHookHandler } from 'fastify';
import { findSymbol, readInternal } from './fastify-internals.ts';
import { decisionOf } from './fastify-response.ts';

/** What Fastify keeps for a route, as far as it matters here. */
interface RouteContext {
  onSend: onSendHookHandler[] | null;
}

/** Set on a reply that was sent an error as a web Response: Fastify takes its status after all hooks. */
const unpacksError = Symbol('error-contract.unpacksError');

type MarkedReply = FastifyReply & { [unpacksError]?: boolean };

/** Whether a payload is a web Response with an error in it. */
export function isErrorResponse(payload: unknown): payload is Response {
  try {
    // The tag comes first: naming the global `Response` makes Node load its fetch.
    const tag = Object.prototype.toString.call(payload);
    return tag === '[object Response]' && payload instanceof Response && payload.status >= 400;
  } catch {
    // A proxy may throw at every look at it, and what is thrown is sent as well.
    return false;
  }
}

function markErrorResponses(prototype: MarkedReply): void {
  const { send } = prototype;
  prototype.send = function (this: MarkedReply, payload?: unknown) {
    if (typeof payload === 'object' && isErrorResponse(payload)) this[unpacksError] = true;
    return send.call(this, payload);
  };
}

function isUndecidedError(reply: MarkedReply): boolean {
  const isError = reply.raw.statusCode >= 400 || reply[unpacksError] === true;
  return isError && decisionOf(reply) === undefined;
}

/** Creates the way from a route's context to one that has the hook before the route's own. */
function createErrorContexts(hook: onSendHookHandler): (context: RouteContext) => RouteContext {
  const known = new WeakMap<RouteContext, RouteContext>();
  return (context) => {
    const last = known.get(context);
    if (last) return last;
    const created: RouteContext = Object.create(context);
    created.onSend = [hook, ...(context.onSend ?? [])];
    known.set(context, created);
    return created;
  };
}

type Getter = (this: MarkedReply) => RouteContext;

/** Finds the getter that replies inherit for their route's context. */
function findContextGetter(prototype: object, key: symbol): Getter | undefined {
  for (let holder = prototype; holder; holder = Object.getPrototypeOf(holder)) {
    const found = Object.getOwnPropertyDescriptor(holder, key);
    if (found) return found.get as Getter | undefined;
  }
  return undefined;
}

/** Fastify asks a reply for its route's context when the payload is ready for the hooks. */
function divertErrors(
  fastify: FastifyInstance,
  prototype: object,
  hook: onSendHookHandler,
): boolean {
  const key = findSymbol(prototype, 'fastify.context');
  const contextOf = key && findContextGetter(prototype, key);
  if (!key || !contextOf) return false;
  const errorContextOf = createErrorContexts(hook);
  // Not `defineProperty`: Fastify passes over the prototypes of an app that nobody has decorated.
  fastify.decorateReply(key, {
    getter() {
      const context = contextOf.call(this);
      return isUndecidedError(this) ? errorContextOf(context) : context;
    },
  });
  return true;
}

function hasEarlierHooks(fastify: FastifyInstance): boolean {
  const hooks = readInternal(fastify, 'fastify.hooks') as { onSend?: unknown[] } | undefined;
  return hooks?.onSend?.length !== 0;
}

/**
 * Adds an `onSend` hook that runs for error answers only, before the service's own: with no hook at
 * all, Fastify takes a shorter way for a success. It is a usual hook, which sees every answer, where
 * the service added one earlier, which is to run first, or this Fastify has other internals.
 */
export function addErrorHook(fastify: FastifyInstance, hook: onSendHookHandler): void {
  const reply = readInternal(fastify, 'fastify.Reply') as { prototype: MarkedReply } | undefined;
  if (!reply || hasEarlierHooks(fastify) || !divertErrors(fastify, reply.prototype, hook)) {
    fastify.addHook('onSend', hook);
    return;
  }
  markErrorResponses(reply.prototype);
}
