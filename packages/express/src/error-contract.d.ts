import { type ErrorContractOptions } from '@error-contract/core';
import { type Contract, type GuardServerOptions } from '@error-contract/core/node';
import type { Application } from 'express';
import { type ExpressContext } from './express-context.ts';
/**
 * Holds an app to a contract: its answers, and what fails in it. Returns how its servers are guarded,
 * for one that `app.listen` does not make.
 */
export declare function holdApp(app: Application, contract: Contract<ExpressContext>): GuardServerOptions;
/**
 * Makes every failed request of an Express app answer with `{ statusCode, message, error }`:
 * unknown routes, whatever is thrown or passed to `next`, answers of middlewares that write by
 * themselves, and what fails below Express on its server. Call it once, anywhere before `listen`.
 * @throws {TypeError} for anything but an Express app
 */
export declare function errorContract(app: Application, options?: ErrorContractOptions<ExpressContext>): void;
