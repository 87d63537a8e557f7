import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
/**
 * Symbol properties of Fastify, found by their description: only the caller of `fastify()` can set
 * them in public, and a plugin comes later. No others are read or written.
 *
 * | description | gives | without it |
 * | --- | --- | --- |
 * | `fastify.options` | `frameworkErrors`: the answer to a path that does not decode or has an over-long parameter | such paths are refused before Fastify sees them; an over-long parameter has Fastify's answer, which over a socket is held to the contract |
 * | `fastify.errorHandlerAlreadySet` | the service's own root error handler, before the contract or after it, in silence | Fastify warns (FSTWRN004); with `allowErrorHandlerOverride: false` errors are answered by Fastify, and its answer is held to the contract |
 * | `fastify.logController` | the line of Fastify's own error handler, from 5.9, also where the service has another controller | the same line, by its level |
 * | `fastify.disableRequestLogging` | whether request logging is off, in the log of a request, before 5.9 | it is taken to be on |
 */
interface Internals {
    'fastify.logController': {
        defaultErrorLog: (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => void;
    };
    'fastify.disableRequestLogging': boolean;
    'fastify.options': {
        frameworkErrors?: unknown;
        allowErrorHandlerOverride?: boolean;
    };
    'fastify.errorHandlerAlreadySet': boolean;
}
/** A property of an instance, under a symbol that is not exported. */
declare class Internal<Value> {
    #private;
    constructor(instance: object, key: symbol);
    get value(): Value;
    set value(value: Value);
}
/** Finds an internal of an instance, or of a log; `undefined` where this Fastify has none. */
export declare function findInternal<Name extends keyof Internals>(instance: object, description: Name): Internal<Internals[Name]> | undefined;
/** Does without `fastify.options`: replaces a path that does not decode, and refuses the new one. */
export declare function refusePaths(fastify: FastifyInstance): void;
export {};
