import { errorContract } from '@error-contract/fetch';
import { guardServer } from '@error-contract/fetch/node';
import { serve } from '@hono/node-server';
import { createStaticHandler, data, redirect } from 'react-router';
import { route } from './routes.js';

const own = {
  '/data': () => Promise.reject(data('No agent', { status: 404 })),
  '/login': () => Promise.reject(redirect('/')),
};

const handle = errorContract(({ request }) => {
  const found = own[new URL(request.url).pathname];
  return found ? found() : route(request);
});

export function start() {
  const routes = [{ id: 'resource', path: '/*', loader: handle, action: handle }];
  const { queryRoute } = createStaticHandler(routes);
  return new Promise((resolve) => {
    guardServer(
      serve(
        { fetch: (request) => queryRoute(request), port: 0, hostname: '127.0.0.1' },
        ({ port }) => resolve(port),
      ),
    );
  });
}
