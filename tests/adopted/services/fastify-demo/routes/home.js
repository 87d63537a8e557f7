export default async function home(app) {
  app.get('/', async () => ({ message: 'Welcome to the tasks' }));
  app.get('/documentation/json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/health', async (_request, reply) => {
    const disk = app.diskIsFull ? 'full' : 'free';
    reply.code(app.diskIsFull ? 503 : 200);
    return { status: app.diskIsFull ? 'down' : 'up', disk };
  });
  app.decorate('diskIsFull', false);
}
