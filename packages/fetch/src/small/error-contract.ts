import type { ErrorContractOptions } from '@error-contract/core';
import type { Recognizer } from '@error-contract/core/response';
import type { FetchContext } from '../exchange.ts';
import { type FetchHandler, guardHandler, type RequestHolder } from '../guard-handler.ts';

/** The options of the small entry. */
export interface SmallOptions<Context = unknown> extends ErrorContractOptions<Context> {
  /** Recognises the errors of others: your own function. Without it they are 500. */
  readonly recognize?: Recognizer | undefined;
}

function assertRecognizer(recognize: unknown): void {
  if (recognize === undefined || typeof recognize === 'function') return;
  throw new TypeError('errorContract: recognize must be a function.');
}

/**
 * The `errorContract` of the main entry without what that knows of others: it knows the errors of
 * `@error-contract/core`, your `mapError`, and what `recognize` recognises. Everything else that is
 * thrown is a 500. Of an answer beside the contract it reads no lists.
 * @throws {TypeError} for anything but a function, and for unknown or wrong options
 */
export function errorContract<First extends RequestHolder, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  { recognize, ...options }: SmallOptions<FetchContext<Rest>> = {},
): FetchHandler<First, Rest> {
  assertRecognizer(recognize);
  return guardHandler(handler, options, {
    recognize: (thrown, asked) => recognize?.(thrown, asked) ?? asked.frameworkError?.(thrown),
  });
}
