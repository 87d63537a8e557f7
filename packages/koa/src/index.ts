export { errorContract } from './error-contract.ts';
export type { KoaContext } from './koa-context.ts';
export { type ValidatedState, validate } from './validate.ts';
