import { errorContract as onFetch } from '@error-contract/fetch';
import { validate as honoInput, errorContract as onHono } from '@error-contract/fetch/hono';
import { Hono } from 'hono';
import { z } from 'zod';

const agent = z.object({ name: z.string() });

const hono = new Hono();
onHono(hono, { onError: (error, { c }) => console.error(error.statusCode, c?.req.path) });
hono.post('/agents', honoInput({ body: agent }), (c) => {
  const { name } = c.req.valid('json');
  // @ts-expect-error: a name is a string
  const wrong: number = name;
  return c.json({ name, wrong });
});

interface Env {
  readonly KEY: string;
}
const worker = {
  fetch: onFetch(async (request: Request, env: Env) => new Response(env.KEY + request.url), {
    onError: (error, { rest: [env] }) => console.error(error.statusCode, env.KEY),
  }),
};
// @ts-expect-error: a worker is given its bindings
worker.fetch(new Request('http://a/'));

export { worker };
