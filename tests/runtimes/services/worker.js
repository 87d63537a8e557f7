import { errorContract } from '@error-contract/fetch';
import { route } from './routes.js';

function handle(request) {
  if (request.headers.get('upgrade') !== 'websocket') return route(request);
  const [client, server] = Object.values(new WebSocketPair());
  server.accept();
  server.send('fine');
  return new Response(null, { status: 101, webSocket: client });
}

export default { fetch: errorContract(handle) };
