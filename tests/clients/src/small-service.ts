import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toErrorResponse } from '@error-contract/core';

/** A service on a port of its own. */
export interface SmallService extends AsyncDisposable {
  readonly url: string;
}

/** Starts a service of Node's own. Without a listener it is the URL of one that is gone. */
export async function startService(
  listener: (request: IncomingMessage, response: ServerResponse) => void = () => {},
): Promise<SmallService> {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers what was thrown, as core says. */
export function answerError(response: ServerResponse, thrown: unknown): void {
  const { statusCode, headers, body } = toErrorResponse(thrown);
  response.writeHead(statusCode, headers).end(body);
}
