import { errorContract } from '@error-contract/fetch';
import { route } from './routes.js';

export function start() {
  const handle = errorContract(route);
  const routes = { '/ours': { GET: handle } };
  const fetch = errorContract((request, server) => {
    if (!server.upgrade(request)) return route(request);
  });
  const websocket = { open: (socket) => socket.send('fine'), message() {} };
  return Bun.serve({ routes, fetch, websocket, hostname: '127.0.0.1', port: 0 }).port;
}
