import { errorContract } from '@error-contract/fetch';
import { guardServer } from '@error-contract/fetch/node';
import { serve } from 'srvx';
import { route } from './routes.js';

export async function start() {
  const server = serve({
    fetch: errorContract(route),
    port: 0,
    hostname: '127.0.0.1',
    silent: true,
  });
  guardServer(server.node.server);
  await server.ready();
  return Number(new URL(server.url).port);
}
