import type { Server, ServerResponse } from 'node:http';

/**
 * Prepares a server to say `Connection: close` in every answer from the moment when the returned
 * function is called, so that no client sends another request on a connection that is about to end.
 */
export function announceClose(server: Server): () => void {
  const open = new Set<ServerResponse>();
  let isClosing = false;
  // Not a header: what fails later would remove it.
  const announce = (response: ServerResponse) => {
    response.shouldKeepAlive = false;
  };
  const watch = (_: unknown, response: ServerResponse) => {
    if (isClosing) return announce(response);
    open.add(response);
    response.once('close', () => open.delete(response));
  };
  // Before the app, which may answer at once. Where nobody listens, a listener would take the request away.
  for (const event of ['request', 'checkContinue']) {
    if (server.listenerCount(event) > 0) server.prependListener(event, watch);
  }
  return () => {
    isClosing = true;
    for (const response of open) announce(response);
  };
}
