import { once } from 'node:events';

const [name] = process.argv.slice(2);

// Ends the service when its judge ends.
process.stdin.on('end', () => process.exit(0)).resume();

const { start } = await import(`./${name}.js`);
const server = await start();
if (!server.listening) await once(server, 'listening');
console.log(server.address().port);
