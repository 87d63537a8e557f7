import { createServer } from 'node:http';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { createApp } from './app.js';

const [platform, mode] = process.argv.slice(2);
const host = '127.0.0.1';

// Ends the service when its suite ends.
process.stdin.on('end', () => process.exit(0)).resume();

const adapters = {
  express: async () => new (await import('@nestjs/platform-express')).ExpressAdapter(),
  fastify: async () => new (await import('@nestjs/platform-fastify')).FastifyAdapter(),
};

const seen = { errors: [], logs: [], deviations: [] };
const textOf = (value) => String(value?.message ?? value);
const logger = {
  log() {},
  warn() {},
  debug() {},
  verbose() {},
  error: (value, ...more) => seen.logs.push([textOf(value), more.at(-1)]),
};

function onError(error, context) {
  seen.errors.push({
    statusCode: error.statusCode,
    cause: textOf(error.cause),
    url: context.request?.originalUrl,
    answer: context.answer?.body,
  });
}

const modes = {
  told: { onError },
  logged: {},
  report: { onError, responses: 'report', onDeviation: (one) => seen.deviations.push(one) },
};

const app = await createApp(await adapters[platform](), modes[mode], logger);
const server = Object.assign(app.getHttpServer(), {
  headersTimeout: 500,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 100,
});
await app.listen(0, host);

// Tells the suite what the service saw. It is no part of the service under test.
const control = createServer((req, res) => {
  const document = () => SwaggerModule.createDocument(app, new DocumentBuilder().build());
  const told = req.url === '/document' ? document() : seen;
  res.setHeader('Connection', 'close').end(JSON.stringify(told));
  for (const list of Object.values(seen)) list.length = 0;
}).listen(0, host, () => {
  console.log(JSON.stringify({ app: server.address().port, control: control.address().port }));
});
