import fp from 'fastify-plugin';

export default fp(async (app) => {
  const tasks = new Map([['1', { id: '1', name: 'Write', status: 'new' }]]);
  app.decorate('disk', { isFull: false });
  app.decorate('tasks', {
    all: () => [...tasks.values()],
    find: (id) => tasks.get(id),
    add(name) {
      const task = { id: String(tasks.size + 1), name, status: 'new' };
      tasks.set(task.id, task);
      return task;
    },
  });
});
