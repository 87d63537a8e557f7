import { once } from 'node:events';
import { errorContract } from '@error-contract/koa';

/** Prints what a client gets, and what is left unhandled, where a listener of `error` fails. */
const { default: Koa } = await import(process.argv[2]);
const app = new Koa();
errorContract(app);
app.on('error', () => {
  throw new Error('The listener failed');
});
app.use(() => {
  throw new Error('secret');
});
process.on('unhandledRejection', ({ message }) => console.log(message));
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const response = await fetch(`http://127.0.0.1:${server.address().port}/`);
console.log(await response.text());
process.exit();
