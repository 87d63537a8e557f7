import { type Contract } from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';
/** Guards the servers of an app. */
export declare function guardServers(fastify: FastifyInstance, contract: Contract<FastifyContext>): void;
