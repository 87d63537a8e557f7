import { AppError } from '../../../app-error.js';

const task = {
  type: 'object',
  properties: { id: { type: 'string' }, name: { type: 'string' }, status: { type: 'string' } },
};

const newTask = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', minLength: 1 }, size: { type: 'integer' } },
};

export default async function tasks(app) {
  app.get('/', { schema: { response: { 200: { type: 'array', items: task } } } }, async () =>
    app.tasks.all(),
  );

  app.get('/:id', { schema: { response: { 200: task } } }, async (request, reply) => {
    const found = app.tasks.find(request.params.id);
    if (!found) return reply.code(404).send({ message: 'Task not found' });
    return found;
  });

  app.post('/', { schema: { body: newTask } }, async (request, reply) => {
    if (app.tasks.all().some(({ name }) => name === request.body.name)) {
      throw new AppError(409, 'This task is there already');
    }
    reply.code(201);
    return app.tasks.add(request.body.name);
  });

  app.patch(
    '/:id/assign',
    { preHandler: (request, reply) => request.isModerator(reply) },
    async (request) => app.tasks.find(request.params.id),
  );

  app.post('/:id/upload', async (request) => {
    const file = await request.file();
    const { length } = await file.toBuffer();
    return { length };
  });

  app.get('/report', async () => {
    throw new Error('ER_ACCESS_DENIED for tasks@db-7.internal');
  });
}
