import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';

const root = fileURLToPath(new URL('../files', import.meta.url));

export async function mountFiles(app) {
  await app.register(fastifyStatic, { root, prefix: '/files/', dotfiles: 'deny' });
  app.get('/send/:name', (request, reply) => reply.sendFile(request.params.name));
  app.get('/send-dot', (_request, reply) => reply.sendFile('.hidden'));
  app.get('/download', (_request, reply) => reply.download('nothing.txt', 'report.txt'));
}
