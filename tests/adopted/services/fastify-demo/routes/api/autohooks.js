export default async function api(app) {
  app.addHook('onRequest', async (request, reply) => {
    const { value, valid } = request.unsignCookie(request.cookies.user ?? '');
    if (request.url === '/api/login') return;
    if (!valid) return reply.code(401).send({ message: 'You must be authenticated.' });
    request.user = value;
  });
}
