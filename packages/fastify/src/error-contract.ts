import type { ErrorContractOptions } from '@error-contract/core';
import {
  assertOnce,
  type Contract,
  createContract,
  cutOff,
  type Framework,
  isClientAbort,
} from '@error-contract/core/node';
import { aRecord } from '@error-contract/core/options';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { checkAnswers, isAnswering } from './fastify-answers.ts';
import { type FastifyContext, RequestContext, sentIn } from './fastify-context.ts';
import { fromFastify } from './fastify-errors.ts';
import { watchHandlers } from './fastify-handlers.ts';
import { findInternal, refusePaths } from './fastify-internals.ts';
import { createLog } from './fastify-log.ts';
import { decisionOf, sendDecided, settleReply } from './fastify-response.ts';
import { guardServers } from './fastify-servers.ts';

type ErrorHandler = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => unknown;

/** What Fastify says of a client that left, in its log: no error of the service. */
function noteAbort({ raw }: FastifyReply): void {
  if (!raw.headersSent) raw.statusCode = 400;
}

/** Gives up an answer: a truncated body must not look complete. */
function abandon(reply: FastifyReply): void {
  reply.hijack();
  cutOff(reply.raw);
}

function createHandler(contract: Contract<FastifyContext>): ErrorHandler {
  return (thrown, request, reply) => {
    const { raw } = reply;
    const context = new RequestContext(reply);
    const isAbort = isClientAbort(thrown, request.raw);
    const decided = decisionOf(reply);
    if (isAbort) noteAbort(reply);
    if (isAbort || decided || isAnswering(reply)) contract.log(thrown, raw, context);
    if (isAbort) return abandon(reply);
    if (decided) return sendDecided(reply, decided);
    if (isAnswering(reply)) return; // it goes out when it is read
    const response = contract.fail(thrown, raw, context);
    if (reply.sent) return; // by a hook that was told
    if (raw.headersSent) return abandon(reply);
    sendDecided(reply, settleReply(reply, response));
  };
}

/**
 * Takes what hooks throw while an error is answered. Fastify logs it and runs its hooks as usual; its
 * own body for it is never sent.
 */
const hookFailed: ErrorHandler = (cause) => {
  throw new Error('A hook failed while an error was answered', { cause });
};

/** A handler that the service set before stays on top. If it fails, Fastify calls the one below. */
function installHandler(fastify: FastifyInstance, handler: ErrorHandler): void {
  const own = fastify.errorHandler;
  const isSet = findInternal(fastify, 'fastify.errorHandlerAlreadySet');
  const options = findInternal(fastify, 'fastify.options')?.value;
  if (!isSet && !options?.allowErrorHandlerOverride) return;
  const hasOwn = isSet ? isSet.value : own.name !== 'defaultErrorHandler';
  const handlers = hasOwn ? [hookFailed, handler, own] : [hookFailed, handler];
  for (const each of handlers) {
    if (isSet) isSet.value = false;
    fastify.setErrorHandler(each);
  }
  if (isSet) isSet.value = hasOwn;
}

/** Lets a service's own `frameworkErrors` only pass an error on: Fastify's answer quotes the path. */
function passingOn(own: ErrorHandler, handler: ErrorHandler): ErrorHandler {
  return (thrown, request, reply) => {
    const send: FastifyReply['send'] = (payload) => {
      Reflect.deleteProperty(reply, 'send');
      if (payload !== thrown) return reply.send(payload);
      handler(thrown, request, reply);
      return reply;
    };
    Object.defineProperty(reply, 'send', { value: send, configurable: true });
    return own(thrown, request, reply);
  };
}

/**
 * A path that cannot be decoded or has an over-long parameter never reaches an error handler. The
 * service's own `frameworkErrors` stays.
 */
function takeFrameworkErrors(fastify: FastifyInstance, handler: ErrorHandler): void {
  const options = findInternal(fastify, 'fastify.options')?.value;
  const own = options?.frameworkErrors as ErrorHandler | undefined;
  if (options) options.frameworkErrors = own ? passingOn(own, handler) : handler;
  else refusePaths(fastify);
}

/** What Fastify itself reads from the options of `register`. */
const ofRegister: readonly string[] = ['prefix', 'logLevel', 'logSerializers'];

/** Keeps the getters and the prototype: options may come from a class. */
function ownOptions<Options extends object>(options: Options): Options {
  if (!aRecord[0](options)) return options; // to be refused
  const all = Object.entries(Object.getOwnPropertyDescriptors(options));
  const own = Object.fromEntries(all.filter(([name]) => !ofRegister.includes(name)));
  return Object.create(Object.getPrototypeOf(options), own) as Options;
}

/** Holds an app to a contract. Returns what answers a failed request. */
export function holdApp(
  fastify: FastifyInstance,
  contract: Contract<FastifyContext>,
): ErrorHandler {
  assertOnce(fastify);
  watchHandlers(fastify);
  const handler = createHandler(contract);
  installHandler(fastify, handler);
  fastify.addHook('onSend', checkAnswers(contract));
  takeFrameworkErrors(fastify, handler);
  guardServers(fastify, contract);
  return handler;
}

/** What the contract asks of Fastify. */
export const framework: Framework<FastifyContext> = {
  recognize: fromFastify,
  sentIn,
  sentHeaderOf: ({ reply }, name) => reply?.getHeader(name),
  requestIdOf: ({ request }) => request?.id,
};

const plugin: FastifyPluginAsync<ErrorContractOptions<FastifyContext>> = async (
  fastify,
  options,
) => {
  holdApp(fastify, createContract(ownOptions(options), createLog(fastify), framework));
};

/**
 * Makes every failed request of a Fastify app answer with `{ statusCode, message, error }`: unknown
 * routes, whatever is thrown or rejected, failed validation, error answers that handlers and
 * plugins send, and what fails below Fastify on its servers. Register it first; it is not
 * encapsulated. Error handlers of encapsulated plugins go on working.
 */
export const errorContract: typeof plugin = Object.assign(plugin, {
  // As fastify-plugin does: the hooks and handlers belong to the instance that registers this.
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: '@error-contract/fastify',
  [Symbol.for('plugin-meta')]: { name: '@error-contract/fastify', fastify: '5.x' },
});
