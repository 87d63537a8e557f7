import { ApiError } from '@error-contract/core';
import type { ArgumentsHost, HttpServer } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Takes what Nest's own filter answers. */
const nowhere = { isHeadersSent: () => true, end() {} } as unknown as HttpServer;
const nobody = { getArgByIndex() {} } as unknown as ArgumentsHost;

/** Puts what was thrown where Nest's own filter does. Our own client errors are as expected as Nest's. */
export function logAsNest(thrown: unknown): void {
  if (ApiError.is(thrown) && thrown.statusCode < 500) return;
  new BaseExceptionFilter(nowhere).catch(thrown, nobody);
}
