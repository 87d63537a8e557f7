// <filter>
import { toErrorResponse } from '@error-contract/core';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

@Catch()
export class ContractFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): void {
    const { statusCode, headers, body } = toErrorResponse(exception);
    host.switchToHttp().getResponse<Response>().status(statusCode).set(headers).send(body);
  }
}
// </filter>
