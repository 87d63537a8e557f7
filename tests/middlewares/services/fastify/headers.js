import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import sensible from '@fastify/sensible';
import createError from 'http-errors';
import { note } from '../notes.js';

/** Ways to fail, and a success. */
function mountEnds(app) {
  app.get('/thrown', async () => {
    throw createError(409, 'Already there');
  });
  app.get('/hidden', async () => {
    throw new Error('secret');
  });
  app.get('/answered', (_request, reply) => reply.code(409).send('Already there'));
  app.get('/written', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(409).end();
  });
  app.get('/ok', async () => ({ a: 1 }));
}

export async function mountCors(app) {
  await app.register(cors, {
    origin: 'https://a.example',
    credentials: true,
    exposedHeaders: ['X-A'],
    strictPreflight: true,
  });
  mountEnds(app);
}

export async function mountHelmet(app) {
  await app.register(helmet);
  mountEnds(app);
}

export async function mountCookie(app) {
  await app.register(cookie);
  app.addHook('onRequest', async (_request, reply) => {
    reply.setCookie('theme', 'dark');
  });
  mountEnds(app);
}

/** Hooks and listeners that read the status. */
export async function mountObservers(app) {
  app.addHook('onResponse', async (request, reply) =>
    note(request.raw, `onResponse ${reply.statusCode}`),
  );
  app.addHook('onError', async (request, _reply, error) =>
    note(request.raw, `onError ${error.message}`),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.raw.once('finish', () => note(request.raw, `finish ${reply.raw.statusCode}`));
  });
  mountEnds(app);
}

export async function mountSensible(app) {
  await app.register(sensible);
  app.get('/not-found', (_request, reply) => reply.notFound());
  app.get('/bad', (_request, reply) => reply.badRequest('The range is empty'));
  app.get('/thrown', async () => {
    throw app.httpErrors.conflict('Already there');
  });
  app.get('/assert', async () => app.assert(false, 403, 'Not yours'));
  app.get('/hidden', (_request, reply) => reply.internalServerError('secret'));
  app.get('/gateway', (_request, reply) => reply.badGateway('secret'));
}
