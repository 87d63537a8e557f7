import { createServer } from 'node:http';
import { recordUncaught, seen } from './recorder.js';
import { variants } from './variants.js';

const [kind, moduleName] = process.argv.slice(2);
const host = '127.0.0.1';

// A service whose suite is gone must not stay.
process.stdin.on('end', () => process.exit(0)).resume();

function listen(server, port = 0) {
  return new Promise((resolve, reject) => {
    const listening = server.listen(port, host, (error) =>
      error ? reject(error) : resolve(listening.address().port),
    );
  });
}

const { load } = await import(`./${kind}.js`);
const create = await load(moduleName);
const apps = Object.entries(variants).map(([name, options]) => [name, create(options, name)]);
const ports = {};
for (const [name, app] of apps) ports[name] = await listen(app);

async function inject(url) {
  const app = Object.fromEntries(apps).contract;
  const { statusCode, headers, payload } = await app.inject({ url: url.searchParams.get('url') });
  return { statusCode, headers, payload };
}

// What a row asks about beside the wire: nothing here is part of the service under test.
const control = createServer(async (req, res) => {
  const url = new URL(req.url, 'http://control');
  const answer =
    url.pathname === '/inject' ? await inject(url) : seen(url.searchParams.get('case'));
  res.setHeader('Connection', 'close').end(JSON.stringify(answer));
});
ports.control = await listen(control);
// What would have ended the process. Not before: a service that does not start must end.
process.on('uncaughtException', (error, origin) => recordUncaught(origin, error));
if (process.env.WIRE_POLLUTED) Object.prototype.expose = true;
console.log(JSON.stringify({ ports, node: process.version }));
