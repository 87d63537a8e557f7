import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import { recordPublished, recordUncaught, seen, seenFrom } from './recorder.js';
import { variantsOf } from './variants.js';

const [kind, moduleName] = process.argv.slice(2);
const host = '127.0.0.1';

// Ends the service when its suite ends.
process.stdin.on('end', () => process.exit(0)).resume();

function listen(server, at = host) {
  return new Promise((resolve, reject) => {
    const listening = server.listen(0, at, (error) =>
      error ? reject(error) : resolve(listening.address().port),
    );
  });
}

const { load } = await import(`./${kind}.js`);
const create = await load(moduleName);
const variants = variantsOf(process.env.WIRE_VARIANTS);
const apps = Object.entries(variants).map(([name, options]) => [name, create(options, name)]);
const ports = {};
for (const [name, app] of apps) {
  ports[name] = await listen(app, name === 'localhost' ? 'localhost' : host);
}

async function inject(url) {
  const app = Object.fromEntries(apps).contract;
  const request = { url: url.searchParams.get('url'), method: url.searchParams.get('method') };
  const { statusCode, headers, payload } = await app.inject(request);
  return { statusCode, headers, payload };
}

/** Begins to close a service, and waits until it takes no more connections. */
async function close() {
  const app = Object.fromEntries(apps).closing;
  app.close();
  while (app.isListening()) await new Promise(setImmediate);
  return {};
}

// Tells the suite what the services saw. It is no part of the service under test.
const control = createServer(async (req, res) => {
  const url = new URL(req.url, 'http://control');
  const all = () => seenFrom(url.searchParams.get('begin'));
  const actions = { '/inject': inject, '/close': close, '/all': all };
  const act = actions[url.pathname] ?? (() => seen(url.searchParams.get('case')));
  const answer = await act(url);
  res.setHeader('Connection', 'close').end(JSON.stringify(answer));
});
ports.control = await listen(control);
subscribe('error-contract:error', recordPublished);
// Set last, as a service that does not start must end.
process.on('uncaughtException', (error, origin) => recordUncaught(origin, error));
if (process.env.WIRE_POLLUTED) Object.prototype.expose = true;
console.log(JSON.stringify({ ports, node: process.version }));
