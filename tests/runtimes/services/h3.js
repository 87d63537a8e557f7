import { errorContract } from '@error-contract/fetch';
import { guardServer } from '@error-contract/fetch/node';
import { H3, serve, toResponse } from 'h3';
import { route } from './routes.js';

export async function start() {
  const contract = errorContract(async (_request, event, next) => toResponse(await next(), event));
  const app = new H3().use((event, next) => contract(event.req, event, next));
  app.all('/**', (event) => route(event.req));
  const fetch = errorContract((request) => app.fetch(request));
  const server = serve({ fetch }, { port: 0, hostname: '127.0.0.1', silent: true });
  guardServer(server.node.server);
  await server.ready();
  return Number(new URL(server.url).port);
}
