// Runs the first version and a late one of every supported major of each framework.
const { readFileSync } = require('node:fs');
const { connect } = require('node:net');
const { join } = require('node:path');
const { text } = require('node:stream/consumers');
const { NotFoundError } = require('@error-contract/core');

const host = '127.0.0.1';

function listen(start) {
  return new Promise((resolve) => {
    const server = start(0, host, () => resolve(server));
  });
}

const starts = {
  express({ errorContract }, express) {
    const app = express();
    errorContract(app, { onError() {} });
    app.get('/agents/1', () => {
      throw new NotFoundError('Agent not found');
    });
    return listen((...args) => app.listen(...args));
  },
  async fastify({ errorContract }, Fastify) {
    const app = Fastify();
    await app.register(errorContract, { onError() {} });
    app.get('/agents/1', async () => {
      throw new NotFoundError('Agent not found');
    });
    await app.listen({ port: 0, host });
    return app.server;
  },
  koa({ errorContract }, Koa) {
    const app = new Koa();
    errorContract(app, { onError() {} });
    app.use((ctx) => {
      if (ctx.path === '/agents/1') throw new NotFoundError('Agent not found');
    });
    return listen((...args) => app.listen(...args));
  },
  async hono({ errorContract, guardServer }, { Hono }) {
    const { serve } = await import('@hono/node-server');
    const app = new Hono();
    errorContract(app, { onError() {} });
    app.get('/agents/1', () => {
      throw new NotFoundError('Agent not found');
    });
    return listen((port, hostname, listening) =>
      guardServer(serve({ fetch: app.fetch, port, hostname }, listening)),
    );
  },
};

const entries = {
  express: ['express'],
  fastify: ['fastify'],
  koa: ['koa'],
  hono: ['fetch/hono', 'fetch/node'],
};

const requests = {
  'GET /agents/1 HTTP/1.1\r\nHost: x\r\nConnection: close': [404, 'Agent not found', 'Not Found'],
  'GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close': [404, 'Route not found', 'Not Found'],
  'HELO there': [400, 'The request is not valid HTTP', 'Bad Request'],
};

async function send(server, head) {
  const socket = connect(server.address().port, host);
  socket.write(`${head}\r\n\r\n`);
  const answer = await text(socket);
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}

async function faultsOf(server) {
  const faults = [];
  for (const [head, [statusCode, message, error]] of Object.entries(requests)) {
    const expected = JSON.stringify({ statusCode, message, error });
    const body = await send(server, head);
    if (body !== expected) faults.push(`${head.split('\r')[0]}: ${body}`);
  }
  return faults;
}

/** Not by its exports: some hide it. */
const versionOf = (alias) =>
  JSON.parse(readFileSync(join(__dirname, '../node_modules', alias, 'package.json')));

async function load(name, format) {
  return format === 'require' ? require(name) : import(name);
}

async function main() {
  const frameworks = Object.keys(require('../package.json').dependencies);
  const checked = {};
  for (const kind of Object.keys(starts)) {
    for (const alias of frameworks.filter((name) => name === kind || name.startsWith(`${kind}-`))) {
      for (const format of ['require', 'import']) {
        const loaded = entries[kind].map((entry) => load(`@error-contract/${entry}`, format));
        const adapter = Object.assign({}, ...(await Promise.all(loaded)));
        const server = await starts[kind](adapter, require(alias));
        const { version } = versionOf(alias);
        checked[`${kind} ${version}, ${format}`] = await faultsOf(server);
        server.close();
      }
    }
  }
  console.log(JSON.stringify({ node: process.version, checked }));
}

main();
