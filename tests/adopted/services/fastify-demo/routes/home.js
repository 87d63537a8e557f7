export default async function home(app) {
  app.get('/', async () => ({ message: 'Welcome to the tasks' }));
  app.get('/documentation/json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/health', async (_request, reply) => {
    const { isFull } = app.disk;
    reply.code(isFull ? 503 : 200);
    return { status: isFull ? 'down' : 'up', disk: isFull ? 'full' : 'free' };
  });
}
