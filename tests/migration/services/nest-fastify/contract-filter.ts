// <filter>
import { toErrorResponse } from '@error-contract/core';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

@Catch()
export class ContractFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): void {
    const { statusCode, headers, body } = toErrorResponse(exception);
    if (statusCode >= 500) Logger.error(exception, 'ContractFilter');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // A body that is cut off must not look complete.
    if (reply.raw.headersSent) reply.raw.destroy();
    else reply.code(statusCode).headers(headers).send(body);
  }
}
// </filter>
