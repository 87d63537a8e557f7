import { WebSocketServer } from 'ws';

/** Tells connected clients about new orders. */
export function live(server, { live: events, tokens }) {
  const sockets = new WebSocketServer({
    server,
    path: '/live',
    verifyClient: ({ req }, allow) => {
      const { searchParams } = new URL(req.url, 'http://localhost');
      allow(tokens.has(searchParams.get('token')), 401);
    },
  });
  sockets.on('connection', (client) => {
    const tell = (id) => client.send(JSON.stringify({ order: id }));
    events.on('order', tell);
    client.on('close', () => events.off('order', tell));
  });
  return sockets;
}
