export { errorContract } from './error-contract.ts';
export type { FastifyContext } from './fastify-context.ts';
export { type ValidatedRoute, type ValidationHook, validate } from './validate.ts';
