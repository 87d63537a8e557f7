import { guardServer } from '@error-contract/fetch/node';
import { serve } from '@hono/node-server';
import { host, impatient } from '../things.js';
import { createApp } from './hono-app.js';

export function start() {
  const server = serve({ fetch: createApp().fetch, hostname: host, port: 0 });
  guardServer(server);
  return impatient(server);
}
