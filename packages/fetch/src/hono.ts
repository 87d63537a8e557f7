export { errorContract } from './hono/error-contract.ts';
export type { HonoContext } from './hono/hono-context.ts';
export { type HonoSchemas, type ValidatedInput, validate } from './hono/validate.ts';
