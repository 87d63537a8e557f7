import { errorContract } from '@error-contract/fetch';
import { route } from './routes.js';

function handle(request) {
  if (request.headers.get('upgrade') !== 'websocket') return route(request);
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.addEventListener('open', () => socket.send('fine'));
  return response;
}

export function start() {
  const options = { hostname: '127.0.0.1', port: 0, onListen() {} };
  return Deno.serve(options, errorContract(handle)).addr.port;
}
