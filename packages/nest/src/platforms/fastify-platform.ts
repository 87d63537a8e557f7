import type { ServerResponse } from 'node:http';
import type { ErrorContractOptions } from '@error-contract/core';
import { createContract, read } from '@error-contract/core/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { framework, holdApp } from '../../../fastify/src/error-contract.ts';
import { RequestContext } from '../../../fastify/src/fastify-context.ts';
import { refusePaths } from '../../../fastify/src/fastify-internals.ts';
import { logAsNest } from '../nest-log.ts';
import type { Platform } from './platform.ts';

/** Holds an app of Fastify to the contract. */
export function onFastify(app: FastifyInstance, options: ErrorContractOptions<object>): Platform {
  const contract = createContract(options, logAsNest, framework);
  const handler = holdApp(app, contract);
  // Fastify 4, below Nest 10, takes `frameworkErrors` only from its caller.
  if (app.version.startsWith('4.')) refusePaths(app);
  return {
    rawOf: (response) => (read(response, 'raw') ?? response) as ServerResponse,
    fail: (thrown, [request, response, next]) => {
      const reply = response as FastifyReply;
      // A middleware has no reply. Fastify asks Nest's filters again, with one.
      if (!reply.raw) next?.(thrown || new Error('Nothing was thrown', { cause: thrown }));
      // What the handler sent before is on its way.
      else if (reply.sent) contract.log(thrown, reply.raw, new RequestContext(reply));
      else handler(thrown, request as FastifyRequest, reply);
    },
    guard: () => {}, // Fastify has it from the beginning
  };
}
