import type { ErrorContractOptions } from '@error-contract/core';
import { type Log } from '@error-contract/core/node';
import type { ErrorRequestHandler } from 'express';
import { type ExpressContext } from './express-context.ts';
/** Express's own way with errors that nobody takes: standard error, but not in tests. */
export declare const log: Log<ExpressContext>;
/**
 * Creates an error-handling middleware that answers with the contract, for a service that installs
 * the parts by itself. It must be the last one. `errorContract` has it built in.
 */
export declare function errorHandler(options?: ErrorContractOptions<ExpressContext>): ErrorRequestHandler;
