const login = {
  body: {
    type: 'object',
    required: ['user', 'password'],
    properties: { user: { type: 'string', minLength: 1 }, password: { type: 'string' } },
  },
};

export default async function routes(app) {
  app.post('/login', { schema: login }, async (request, reply) => {
    if (request.body.password !== 'Password123$') {
      reply.code(401);
      return { message: 'Invalid user or password.' };
    }
    reply.setCookie('user', request.body.user, { signed: true, path: '/', httpOnly: true });
    return { success: true };
  });
}
