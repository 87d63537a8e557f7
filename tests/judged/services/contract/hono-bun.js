import { host } from '../things.js';
import { createApp } from './hono-app.js';

export function start() {
  const server = Bun.serve({ fetch: createApp().fetch, hostname: host, port: 0 });
  return { listening: true, address: () => server };
}
