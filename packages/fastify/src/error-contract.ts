import { type ErrorContractOptions, NotFoundError } from '@error-contract/core';
import {
  assertOnce,
  type Contract,
  createContract,
  cutOff,
  isClientAbort,
  type Report,
  writeErrorResponse,
} from '@error-contract/core/node';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { checkAnswers, isAnswering } from './fastify-answers.ts';
import type { FastifyContext } from './fastify-context.ts';
import { addErrorHook } from './fastify-error-hook.ts';
import { fromFastify } from './fastify-errors.ts';
import { readInternal, writeInternal } from './fastify-internals.ts';
import { decide, decisionOf, prepareReply } from './fastify-response.ts';
import { guardServers } from './fastify-servers.ts';

type FastifyContract = Contract<FastifyContext>;
type ErrorHandler = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => unknown;

/** Logs what may not be printable: a serializer that fails must not become the answer. */
function logSafely({ log }: FastifyRequest, err: unknown, message: string): void {
  try {
    log.error({ err }, message);
  } catch {
    log.error(message);
  }
}

/** Fastify's own way with errors that nobody takes: the log of the request. */
const log: Report<FastifyContext> = (error, { request }) => {
  if (request) logSafely(request, error.cause ?? error, 'Request failed');
};

const asIs = (payload: unknown) => payload as string;

function createHandler(contract: FastifyContract, lastResort: ErrorHandler): ErrorHandler {
  return (thrown, request, reply) => {
    if (isClientAbort(thrown, request.raw)) return abandon(reply);
    // The answer was sent, and is being read: it goes out, and this comes too late.
    if (isAnswering(reply)) return logSafely(request, thrown, 'Thrown after an answer was sent');
    if (decisionOf(reply)) return lastResort(thrown, request, reply);
    const response = contract.fail(thrown, reply.raw, { request, reply });
    if (reply.raw.headersSent) return abandon(reply);
    decide(reply, response);
    // A string, and unserialized: a route's response schema would reshape the body.
    reply.serializer(asIs).send(response.body);
  };
}

/** No answer any more: a truncated body must not look complete. */
function abandon(reply: FastifyReply): void {
  reply.hijack();
  cutOff(reply.raw);
}

/**
 * Takes what is thrown while an error is answered, by an `onSend` hook for one. Fastify would fall
 * back to a body with that error's message: this writes what was decided, past all hooks.
 */
function createLastResort(contract: FastifyContract): ErrorHandler {
  return (thrown, request, reply) => {
    const first = decisionOf(reply);
    if (first) logSafely(request, thrown, 'A hook failed while an error was answered');
    const response = first ?? contract.fail(thrown, reply.raw, { request, reply });
    if (!reply.raw.headersSent) prepareReply(reply, response);
    const headers = reply.getHeaders();
    reply.hijack();
    for (const name of Object.keys(headers)) reply.raw.setHeader(name, headers[name] ?? '');
    writeErrorResponse(reply.raw, response);
  };
}

/** Fastify asks the handler that was set before when the last one fails. */
function installHandlers(
  fastify: FastifyInstance,
  handler: ErrorHandler,
  lastResort: ErrorHandler,
): void {
  fastify.setErrorHandler(lastResort);
  // Setting a second one is on purpose here, and what the service sets later is warned about.
  writeInternal(fastify, 'fastify.errorHandlerAlreadySet', false);
  fastify.setErrorHandler(handler);
}

/** A service that has a handler of its own keeps it, whether it was set before or comes later. */
function installNotFound(fastify: FastifyInstance): void {
  if (readInternal(fastify, 'fastify.canSetNotFoundHandler') === false) return;
  fastify.setNotFoundHandler(() => {
    throw new NotFoundError('Route not found');
  });
  writeInternal(fastify, 'fastify.canSetNotFoundHandler', true);
}

/**
 * A path that cannot be decoded or has an over-long parameter never reaches an error handler. A
 * handler of the service's own for that stays.
 */
function takeFrameworkErrors(fastify: FastifyInstance, handler: ErrorHandler): void {
  const options = readInternal(fastify, 'fastify.options') as
    | { frameworkErrors?: ErrorHandler | undefined }
    | undefined;
  if (options) options.frameworkErrors ??= handler;
}

const plugin: FastifyPluginAsync<ErrorContractOptions<FastifyContext>> = async (
  fastify,
  options,
) => {
  const contract = createContract(options, log, fromFastify);
  assertOnce(fastify);
  const lastResort = createLastResort(contract);
  const handler = createHandler(contract, lastResort);
  installHandlers(fastify, handler, lastResort);
  installNotFound(fastify);
  takeFrameworkErrors(fastify, handler);
  addErrorHook(fastify, checkAnswers(contract));
  guardServers(fastify, contract);
};

/**
 * Makes every failed request of a Fastify app answer with `{ statusCode, message, error }`: unknown
 * routes, whatever is thrown or rejected, failed validation, error answers that handlers and
 * plugins send, and what fails below Fastify on its servers. Register it first; it is not
 * encapsulated. Error handlers of encapsulated plugins go on working.
 */
export const errorContract: typeof plugin = Object.assign(plugin, {
  // What fastify-plugin does: the hooks and handlers belong to the instance that registers this.
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: '@error-contract/fastify',
  [Symbol.for('plugin-meta')]: { name: '@error-contract/fastify', fastify: '5.x' },
});
