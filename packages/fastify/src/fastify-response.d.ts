import type { ErrorResponse } from '@error-contract/core';
import type { FastifyReply } from 'fastify';
/** What a reply is to answer. */
export interface Decision {
    readonly response: ErrorResponse;
    /** The body was given to `reply.send`, and our hook has not seen it yet. */
    isSent: boolean;
}
declare const decision: unique symbol;
type DecidedReply = FastifyReply & {
    [decision]?: Decision;
};
/** Settles a reply as an error response. Hooks that run from now on may add headers to it. */
export declare function settleReply(reply: DecidedReply, response: ErrorResponse): Decision;
/** The error response that a reply was given before, if any. */
export declare function decisionOf(reply: DecidedReply): Decision | undefined;
/** Sends an error response through the service's hooks. */
export declare function sendDecided(reply: FastifyReply, decided: Decision): void;
export {};
