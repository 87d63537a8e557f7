const http = require('node:http');
// <imports>
const createApp = require('./app');
const createArticles = require('./articles');

const app = createApp({ logger: console, articles: createArticles() });
const server = http.createServer(app.callback());
// <server>

server.listen(process.env.PORT || 3000, process.env.HOST, () => {
  console.log(`articles-api listens on ${server.address().port}`);
});

process.on('unhandledRejection', (err) => {
  console.error(err);
  process.exit(1);
});

const shutdown = () => {
  const forced = setTimeout(() => process.exit(1), 10_000);
  server.close(() => {
    clearTimeout(forced);
    process.exit(0);
  });
  server.closeIdleConnections();
};
process.once('SIGTERM', shutdown);
process.once('SIGINT', shutdown);
