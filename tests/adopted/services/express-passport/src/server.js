import { createServer } from 'node:http';
// <imports>
import { createApp } from './app.js';
import { live } from './live.js';
import { createStore } from './store.js';

const store = createStore();
const server = createServer(createApp({ store }));
// <server>
const sockets = live(server, store);

server.keepAliveTimeout = 65_000;
server.listen(process.env.PORT ?? 8080, process.env.HOST, () => {
  console.log('orders-api is listening at', server.address().port);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    for (const client of sockets.clients) client.close(1001);
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}

process.on('unhandledRejection', (reason) => {
  console.error('unhandled rejection', reason);
});
