import { host } from '../things.js';
import { createApp } from './hono-app.js';

export function start() {
  const server = Deno.serve({ hostname: host, port: 0, onListen() {} }, createApp().fetch);
  return { listening: true, address: () => server.addr };
}
