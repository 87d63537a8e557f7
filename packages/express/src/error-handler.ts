import type { ErrorContractOptions } from '@error-contract/core';
import { createContract, failRequest, type Log, read } from '@error-contract/core/node';
import type { ErrorRequestHandler } from 'express';
import { type ExpressContext, parserHint, RequestContext, sentIn } from './express-context.ts';

/** Express 4 writes the stack alone: an error may have the headers of a request, and so a key. */
function written(thrown: unknown, app: unknown): unknown {
  const isExpress4 = read(app, 'lazyrouter') !== undefined;
  return (isExpress4 && read(thrown, 'stack')) || thrown;
}

/** Express's own way with errors that nobody takes: standard error, but not in tests. */
export const log: Log<ExpressContext> = (thrown, { req }) => {
  const env: unknown = req?.app?.get('env') ?? process.env.NODE_ENV;
  // biome-ignore lint/suspicious/noConsole: where Express puts them.
  if (env !== 'test') console.error(written(thrown, req?.app));
};

/**
 * Creates an error-handling middleware that answers with the contract, for a service that installs
 * the parts by itself. It must be the last one. `errorContract` has it built in.
 */
export function errorHandler(
  options: ErrorContractOptions<ExpressContext> = {},
): ErrorRequestHandler {
  const contract = createContract(options, log, { sentIn, parserHint });
  // Express tells an error handler by its four parameters.
  return (thrown: unknown, _req, res, _next) => {
    failRequest(contract, thrown, res, new RequestContext(res));
  };
}
