import type { ErrorContractOptions } from '@error-contract/core';
import { assertContractOptions } from '@error-contract/core/adapter';
import { aFunction } from '@error-contract/core/options';
import type { Recognizer } from '@error-contract/core/response';
import type { FetchContext } from '../exchange.ts';
import { type FetchHandler, guardHandler, type RequestHolder } from '../guard-handler.ts';

/** The options of the small entry. */
export interface SmallOptions<Context = unknown> extends ErrorContractOptions<Context> {
  /** Recognises the errors of others: your own function. Without it they are 500. */
  readonly recognize?: Recognizer | undefined;
}

/**
 * The `errorContract` of the main entry without what that knows of others: it knows the errors of
 * `@error-contract/core`, your `mapError`, and what `recognize` recognises. Everything else that is
 * thrown is a 500. Of an answer beside the contract it reads no lists.
 * @throws {TypeError} for anything but a function, and for unknown or wrong options
 */
export function errorContract<First extends Request, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  options?: SmallOptions<FetchContext<Rest>>,
): FetchHandler<First, Rest>;
export function errorContract<First extends RequestHolder, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  options?: SmallOptions<FetchContext<Rest>>,
): FetchHandler<First, Rest>;
export function errorContract<First extends RequestHolder, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  given: SmallOptions<FetchContext<Rest>> = {},
): FetchHandler<First, Rest> {
  assertContractOptions(given, { recognize: aFunction });
  const { recognize, ...options } = given;
  return guardHandler(handler, options, {
    recognize: (thrown, asked) => recognize?.(thrown, asked) ?? asked.frameworkError?.(thrown),
  });
}
