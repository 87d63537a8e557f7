import type { ErrorContractOptions } from '@error-contract/core';
import { type Contract, type Framework } from '@error-contract/core/node';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type FastifyContext } from './fastify-context.ts';
type ErrorHandler = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => unknown;
/** Holds an app to a contract. Returns what answers a failed request. */
export declare function holdApp(fastify: FastifyInstance, contract: Contract<FastifyContext>): ErrorHandler;
/** What the contract asks of Fastify. */
export declare const framework: Framework<FastifyContext>;
declare const plugin: FastifyPluginAsync<ErrorContractOptions<FastifyContext>>;
/**
 * Makes every failed request of a Fastify app answer with `{ statusCode, message, error }`: unknown
 * routes, whatever is thrown or rejected, failed validation, error answers that handlers and
 * plugins send, and what fails below Fastify on its servers. Register it first; it is not
 * encapsulated. Error handlers of encapsulated plugins go on working.
 */
export declare const errorContract: typeof plugin;
export {};
