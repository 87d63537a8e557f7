import type { Application } from 'express';
/**
 * Returns a function that, when it is first called, begins to note what the error handlers of an app
 * are given: what they answer is then known by its cause. Without the stack of a router that Express
 * 4 and 5 have, nothing is noted, and such answers have no cause.
 */
export declare function watchHandlers(app: Application): () => void;
