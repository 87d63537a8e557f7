import { ApiError } from '@error-contract/core';
import { read } from '@error-contract/core/node';
import type { ArgumentsHost, HttpServer } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Takes what Nest's own filter answers. */
const nowhere = { isHeadersSent: () => true, end() {} } as unknown as HttpServer;
const nobody = { getArgByIndex() {} } as unknown as ArgumentsHost;

/** What Fastify says of a request before it knows its route. It never reaches Nest's filters. */
const unrouted: ReadonlySet<unknown> = new Set(['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH']);

/** Puts what was thrown where Nest's own filter does. Our own client errors are as expected as Nest's. */
export function logAsNest(thrown: unknown): void {
  if (ApiError.is(thrown) && thrown.statusCode < 500) return;
  if (unrouted.has(read(thrown, 'code'))) return;
  new BaseExceptionFilter(nowhere).catch(thrown, nobody);
}
