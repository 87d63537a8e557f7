import { type Contract } from '@error-contract/core/node';
import type { FastifyReply, onSendHookHandler } from 'fastify';
import { type FastifyContext } from './fastify-context.ts';
/** Whether an answer of the service is being held to the contract at this moment. */
export declare function isAnswering(reply: FastifyReply): boolean;
/**
 * Creates the hook that judges the error answers of handlers and other plugins. It waits only for a
 * stream.
 */
export declare function checkAnswers(contract: Contract<FastifyContext>): onSendHookHandler;
