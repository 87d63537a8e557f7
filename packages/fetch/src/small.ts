export type { FetchContext } from './exchange.ts';
export type { FetchHandler, RequestHolder } from './guard-handler.ts';
export { errorContract, type SmallOptions } from './small/error-contract.ts';
