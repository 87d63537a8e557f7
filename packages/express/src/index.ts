export { errorContract } from './error-contract.ts';
export { errorHandler } from './error-handler.ts';
export type { ExpressContext } from './express-context.ts';
export { notFoundHandler } from './not-found-handler.ts';
export {
  type ValidatedRequest,
  type ValidationMiddleware,
  validate,
} from './validate.ts';
