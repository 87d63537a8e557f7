import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import jwt from '@fastify/jwt';

export async function mountJwt(app) {
  await app.register(jwt, { secret: 'a secret of the test' });
  app.get(
    '/mine',
    { onRequest: (request) => request.jwtVerify() },
    async (request) => request.user,
  );
  app.get('/by-hand', async (request, reply) => {
    try {
      await request.jwtVerify();
      return request.user;
    } catch (error) {
      return reply.send(error);
    }
  });
}

export async function mountCsrf(app) {
  await app.register(cookie);
  await app.register(csrf);
  app.addHook('onRequest', async (_request, reply) => {
    reply.setCookie('theme', 'dark');
  });
  app.post('/form', { onRequest: app.csrfProtection }, async () => ({ a: 1 }));
  app.get('/ok', async () => ({ a: 1 }));
}
