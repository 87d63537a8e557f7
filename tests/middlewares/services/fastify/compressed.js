import { Readable } from 'node:stream';
import compress from '@fastify/compress';
import { answers, errors, failingStream, long, streamOf, successes } from '../bodies.js';

/** The ways in which a handler writes an answer by itself. */
const writers = {
  answer: (reply, body) => reply.send(body),
  end: (reply, body) => reply.send(Buffer.from(body)),
  head: (reply, body) => reply.header('Content-Length', Buffer.byteLength(body)).send(body),
  stream: (reply, body) => reply.send(streamOf(body)),
  compressed: (reply, body) => reply.compress(body),
};

function mountRoutes(app) {
  app.get('/throw/:name', async (request) => {
    throw errors.get(request.params.name)();
  });
  app.get('/pass/:name', (request, reply) => reply.send(errors.get(request.params.name)()));
  for (const [way, write] of Object.entries(writers)) {
    app.get(`/${way}/:name`, (request, reply) => {
      const [status, type, body] = answers.get(request.params.name);
      return write(reply.code(status).header('Content-Type', type), body);
    });
  }
  app.get('/ok/:name', (request, reply) => {
    const [type, body] = successes.get(request.params.name);
    return reply.header('Content-Type', type).send(body);
  });
  app.get('/ok-stream', (_request, reply) => reply.type('text/plain').send(streamOf(long)));
  app.get('/late', (_request, reply) => reply.type('text/plain').send(failingStream()));
  app.get('/ok-web', (_request, reply) =>
    reply.type('text/plain').send(Readable.toWeb(streamOf(long))),
  );
}

export async function mountCompression(app, _kit, install) {
  await app.register(compress);
  await install();
  mountRoutes(app);
}

export async function mountCompressionAfter(app) {
  await app.register(compress);
  mountRoutes(app);
}
