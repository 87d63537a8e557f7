/** The port of a server, once it listens. */
export function portOf(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject).once('listening', () => resolve(server.address().port));
  });
}
