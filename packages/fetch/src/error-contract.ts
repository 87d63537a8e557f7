import type { ErrorContractOptions } from '@error-contract/core';
import { knowledge } from '@error-contract/core/adapter';
import type { FetchContext } from './exchange.ts';
import { type FetchHandler, guardHandler, type RequestHolder } from './guard-handler.ts';

/**
 * Makes a handler answer every failed request with `{ statusCode, message, error }`: whatever it
 * throws or rejects with, error answers that it returns beside the contract, and a body stream that
 * fails before its first byte. It takes a request, or an object that holds it as `request`, and
 * returns a handler with the same arguments.
 * @throws {TypeError} for anything but a function, and for unknown or wrong options
 */
export function errorContract<First extends Request, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  options?: ErrorContractOptions<FetchContext<Rest>>,
): FetchHandler<First, Rest>;
export function errorContract<First extends RequestHolder, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  options?: ErrorContractOptions<FetchContext<Rest>>,
): FetchHandler<First, Rest>;
export function errorContract<First extends RequestHolder, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  options: ErrorContractOptions<FetchContext<Rest>> = {},
): FetchHandler<First, Rest> {
  return guardHandler(handler, options, knowledge);
}
