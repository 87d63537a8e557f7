const Fastify = require('fastify');
const plugin = require('fastify-plugin');
const things = require('./things');

const app = Fastify({ logger: false });

const auth = plugin(async (instance) => {
  instance.decorateRequest('account', null);
  instance.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/things')) return;
    if (request.headers.authorization !== 'Bearer demo:secret-of-demo') {
      return reply.code(401).send({ ok: false, message: 'Invalid API key' });
    }
    request.account = 'demo';
  });
});

// A handler for everything under /things, which nested plugins may replace.
async function thingRoutes(instance) {
  // <own errors>
  instance.setErrorHandler((error, _request, reply) => {
    const status = error.statusCode ?? error.status ?? 500;
    reply.code(status).send({ ok: false, code: error.code, message: error.message });
  });
  instance.setNotFoundHandler((_request, reply) => {
    reply.code(404).send({ ok: false, message: 'No such thing' });
  });
  // </own errors>
  instance.get('/', async () => ({ ok: true, data: [] }));
  instance.post('/', { schema: { body: { type: 'object', required: ['name'] } } }, create);
  instance.register(oneThing, { prefix: '/' });
}

async function create(request, reply) {
  reply.code(201);
  return { ok: true, data: await things.create(request.body) };
}

async function oneThing(instance) {
  // <own errors>
  instance.setErrorHandler((error, _request, reply) => {
    reply.code(500).type('text/plain').send(`Something broke: ${error.message}`);
  });
  // </own errors>
  instance.get('boom', async () => things.breakDown());
  instance.get(':id', async (request, reply) => {
    const thing = await things.find(request.params.id);
    if (!thing) return reply.code(404).send({ ok: false, message: 'Thing not found' });
    return { ok: true, data: thing };
  });
}

app.register(auth);
app.register(thingRoutes, { prefix: '/things' });

app.listen({ port: 0, host: '127.0.0.1' }).then(() => console.log(app.server.address().port));
