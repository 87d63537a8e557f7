import Fastify from 'fastify';
import serviceApp from '../app.js';

/** Builds the app for a test, with its log. */
export async function build(t) {
  const lines = [];
  const stream = { write: (line) => lines.push(JSON.parse(line)) };
  const app = Fastify({
    logger: { level: 'info', stream },
    ajv: { customOptions: { allErrors: true } },
  });
  app.register(serviceApp);
  await app.ready();
  t.after(() => app.close());
  const login = await app.inject({
    method: 'POST',
    url: '/api/login',
    payload: { user: 'basic', password: 'Password123$' },
  });
  const cookies = Object.fromEntries(login.cookies.map(({ name, value }) => [name, value]));
  return { app, cookies, lines };
}
