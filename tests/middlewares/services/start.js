import { createServer } from 'node:http';
import { portOf } from './listening.js';
import { notesOf, noteUncaught } from './notes.js';
import { startUpstream } from './upstream.js';

const [kind, moduleName] = process.argv.slice(2);

// Ends the service when its suite ends.
process.stdin.on('end', () => process.exit(0)).resume();

const listen = (server) => portOf(server.listen(0, '127.0.0.1'));

const { load } = await import(`./${kind}/app.js`);
const { services } = await import(`./${kind}/services.js`);
const kit = { ...(await load(moduleName)), moduleName, upstream: await startUpstream(listen) };

/** Each service runs twice: with and without the contract. */
const ports = {};
for (const [name, service] of Object.entries(services)) {
  const { mount, ...settings } = typeof service === 'function' ? { mount: service } : service;
  if (settings.only && settings.only !== moduleName) continue;
  ports[name] = await kit.start(mount, { ...settings, contract: true }, kit);
  ports[`${name}, bare`] = await kit.start(mount, settings, kit);
}

// Tells the suite what the services saw. It is no part of the service under test.
const control = createServer((req, res) => {
  const { searchParams } = new URL(req.url, 'http://control');
  const answer = JSON.stringify(notesOf(searchParams.get('case')));
  res.setHeader('Connection', 'close').end(answer);
});
ports.control = await listen(control);
// Set last, as a service that does not start must end.
process.on('uncaughtException', (error, origin) => noteUncaught(origin, error));
console.log(JSON.stringify({ ports, node: process.version }));
