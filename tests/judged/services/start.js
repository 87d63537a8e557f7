import { once } from 'node:events';

const [name] = process.argv.slice(2);

// A service whose judge is gone must not stay.
process.stdin.on('end', () => process.exit(0)).resume();

const { start } = await import(`./${name}.js`);
const server = await start();
if (!server.listening) await once(server, 'listening');
console.log(server.address().port);
