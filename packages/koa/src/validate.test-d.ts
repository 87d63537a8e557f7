import Router from '@koa/router';
import Koa from 'koa';
import { z } from 'zod';
import { validate } from './validate.ts';

const router = new Router();
const agent = z.object({ name: z.string(), calls: z.coerce.number() });
const page = z.object({ page: z.coerce.number() });

router.post('/agents/:id', validate({ body: agent, query: page }), (ctx) => {
  const parsed: { name: string; calls: number } = ctx.state.validated.body;
  const number: number = ctx.state.validated.query.page;
  // @ts-expect-error - a field that the schema does not have
  ctx.state.validated.body.colour;
  // @ts-expect-error - a part without a schema
  ctx.state.validated.headers;
  // @ts-expect-error - the parsed type, not the received one
  const text: string = ctx.state.validated.body.calls;
  ctx.body = { parsed, number, id: ctx.params.id, text };
});
const app = new Koa();
app.use(validate({ body: agent })).use((ctx) => {
  ctx.body = ctx.state.validated.body.name.length;
});

// @ts-expect-error - no part of a request
validate({ querystring: page });
