import { ValidationPipe } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { createApp, createRouter, eventHandler, toNodeListener } from 'h3-1';
import { Hono } from 'hono';
import type { HTTPException } from 'hono/http-exception';
import { marker } from './rows.ts';
import { expressError, fastifyError } from './servers.ts';

class Dto {}
IsInt()(Dto.prototype, 'pages');

/** What Nest's ValidationPipe throws for a body. */
export const nestPipe = () =>
  new ValidationPipe({ expectedType: Dto, whitelist: true, forbidNonWhitelisted: true }).transform(
    { pages: marker, colour: marker },
    { type: 'body' },
  );

/** V8's message shows a part of the text. */
export function jsonFault(): Error {
  try {
    return JSON.parse(`{"a":${marker}`);
  } catch (error) {
    return error as Error;
  }
}

/** What the error handler of a Hono app gets. */
export async function viaHono(thrown: HTTPException): Promise<unknown> {
  let caught: unknown;
  const app = new Hono();
  app.onError((error) => {
    caught = error;
    return new Response();
  });
  app.get('/', () => {
    throw thrown;
  });
  await app.request('/');
  return caught;
}

/** What h3 makes of an error of a handler: it wraps the error, and marks it as unhandled. */
export async function unhandledByH3(): Promise<unknown> {
  let caught: unknown;
  const app = createApp({
    onError: (error) => {
      caught = error;
    },
  });
  const fail = () => {
    throw Object.assign(new Error(marker), { statusCode: 404, statusMessage: marker });
  };
  app.use(createRouter().get('/', eventHandler(fail)));
  await expressError([toNodeListener(app)]);
  return caught;
}

/** What the error handler of a Fastify app gets for a body. */
export const viaFastify = (type: string, payload: string, schema: object = {}) =>
  fastifyError((app) => app.post('/', { schema }, () => ''), {
    method: 'POST',
    headers: { 'content-type': type },
    payload,
  });
