export { errorContract } from './error-contract.ts';
export type { FetchContext } from './exchange.ts';
export type { FetchHandler, RequestHolder } from './guard-handler.ts';
export { type ReadJsonOptions, readJson } from './request/read-json.ts';
export { type ValidateOptions, validate } from './validate.ts';
