import Fastify from 'fastify';
import serviceApp from './app.js';

const app = Fastify({
  logger: { level: process.env.LOG_LEVEL ?? 'info' },
  ajv: { customOptions: { coerceTypes: 'array', removeAdditional: 'all', allErrors: true } },
});

app.register(serviceApp, { notFoundLimit: 10_000 });

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await app.close();
    process.exit(0);
  });
}

process.on('unhandledRejection', (error) => {
  app.log.fatal(error);
  process.exit(1);
});

await app.ready();
await app.listen({ port: Number(process.env.PORT ?? 3000), host: process.env.HOST });
