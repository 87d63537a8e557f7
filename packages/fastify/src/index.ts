export { errorContract } from './error-contract.ts';
export type { FastifyContext } from './fastify-context.ts';
