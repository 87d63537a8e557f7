import type { ForeignAnswer } from '@error-contract/core';
import { HookContext, type Sent } from '@error-contract/core/node';
import type { Request, Response } from 'express';
/**
 * What hooks are given: Express's own objects, or nothing where a request failed below Express. Take
 * its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface ExpressContext {
    readonly req?: Request;
    readonly res?: Response;
    /** The answer of the service that was replaced, if any. */
    readonly answer?: ForeignAnswer | undefined;
}
/** What hooks are given about a request that reached Express. */
export declare class RequestContext extends HookContext implements ExpressContext {
    #private;
    constructor(res: Response);
    get req(): Request;
    get res(): Response;
}
/** Finds what the client sent. A parser of the query may throw. */
export declare function sentIn({ req }: ExpressContext): Sent;
/** What is forgotten where a handler finds no body. */
export declare const parserHint = "is express.json() installed before the route?";
