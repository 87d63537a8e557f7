// <filter>
import { errorHandler } from '@error-contract/express';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';

@Catch()
export class ContractFilter implements ExceptionFilter {
  readonly #answer = errorHandler({
    // Nest's own filter logged what was thrown.
    onError: ({ statusCode, cause }) => {
      if (statusCode >= 500) Logger.error(cause, 'ContractFilter');
    },
  });

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.#answer(exception, http.getRequest(), http.getResponse(), http.getNext());
  }
}
// </filter>
