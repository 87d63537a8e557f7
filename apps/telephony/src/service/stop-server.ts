import type { Server } from 'node:http';

/**
 * Stops a server: it takes no new connections, open requests may finish, and what is still open after
 * `graceMs` is ended.
 */
export async function stopServer(server: Server, graceMs = 8_000): Promise<void> {
  if (!server.listening) return;
  // Not only once: a kept-alive connection becomes idle when its request is over.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeIdleConnections();
    });
  } finally {
    clearInterval(sweep);
    clearTimeout(end);
  }
}
