import type { ForeignAnswer } from '@error-contract/core';
import { HookContext, type Sent } from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
/**
 * What hooks are given: Fastify's own objects, or nothing where a request failed below Fastify. Take
 * its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface FastifyContext {
    readonly request?: FastifyRequest;
    readonly reply?: FastifyReply;
    /** The answer of the service that was replaced, if any. */
    readonly answer?: ForeignAnswer | undefined;
}
/** What hooks are given about a request that reached Fastify. */
export declare class RequestContext extends HookContext implements FastifyContext {
    #private;
    constructor(reply: FastifyReply);
    get request(): FastifyRequest;
    get reply(): FastifyReply;
}
/** Finds what the client sent. */
export declare function sentIn({ request }: FastifyContext): Sent;
