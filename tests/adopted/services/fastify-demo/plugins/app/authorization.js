import fp from 'fastify-plugin';

export default fp(async (app) => {
  app.decorateRequest('user', null);
  app.decorateRequest('isModerator', async function isModerator(reply) {
    if (this.user !== 'moderator') {
      return reply.code(403).send({ message: 'You are not allowed to do this.' });
    }
  });
});
