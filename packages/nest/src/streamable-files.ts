import { methodBelow } from '@error-contract/core/node';
import { StreamableFile } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';

type Reply = (response: object, body: unknown, statusCode?: number) => unknown;

type OnError = (error: Error, response: object) => void;

/**
 * Takes what Nest's adapter for Express does with a file whose stream fails: it answers 400, and Nest
 * 10 with the path of the file. A handler that the service gave to a file stays.
 */
export function takeFileErrors(adapter: AbstractHttpAdapter, onError: OnError): void {
  // The options of a file are not kept: Nest's own handler is told by its source.
  const own = String(new StreamableFile(new Uint8Array()).errorHandler);
  const replying = adapter as { reply: Reply };
  const replyBelow = methodBelow(replying, 'reply') as () => Reply;
  replying.reply = function (this: unknown, response, body, ...rest) {
    if (body instanceof StreamableFile && String(body.errorHandler) === own) {
      body.setErrorHandler(onError);
    }
    return replyBelow().call(this, response, body, ...rest);
  };
}
