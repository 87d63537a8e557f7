import { type Contract } from '@error-contract/core/node';
import type { Application } from 'express';
import { type ExpressContext } from './express-context.ts';
/**
 * Guards the error answers of middlewares and handlers: every response of an app inherits from
 * `app.response`, and so do the responses of apps that are mounted in it.
 */
export declare function guardAnswers(app: Application, contract: Contract<ExpressContext>): void;
