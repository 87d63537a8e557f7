import { Readable } from 'node:stream';
import compress from '@fastify/compress';
import { answers, errors, failingStream, long, streamOf, successes } from '../bodies.js';

function mountRoutes(app) {
  app.get('/throw/:name', async (request) => {
    throw errors.get(request.params.name)();
  });
  app.get('/pass/:name', (request, reply) => reply.send(errors.get(request.params.name)()));
  const prepare = (request, reply) => {
    const [status, type, body] = answers.get(request.params.name);
    return [reply.code(status).header('Content-Type', type), body];
  };
  app.get('/answer/:name', (request, reply) => {
    const [prepared, body] = prepare(request, reply);
    return prepared.send(body);
  });
  app.get('/end/:name', (request, reply) => {
    const [prepared, body] = prepare(request, reply);
    return prepared.send(Buffer.from(body));
  });
  app.get('/head/:name', (request, reply) => {
    const [prepared, body] = prepare(request, reply);
    return prepared.header('Content-Length', Buffer.byteLength(body)).send(body);
  });
  app.get('/stream/:name', (request, reply) => {
    const [prepared, body] = prepare(request, reply);
    return prepared.send(streamOf(body));
  });
  app.get('/compressed/:name', (request, reply) => {
    const [prepared, body] = prepare(request, reply);
    return prepared.compress(body);
  });
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
