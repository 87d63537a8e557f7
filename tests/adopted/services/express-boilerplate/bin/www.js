#!/usr/bin/env node
const http = require('node:http');
// <imports>
const app = require('../src/app');
const logger = require('../src/logger');

const port = Number(process.env.PORT || 3000);
const server = http.createServer(app);
// <server>

const exitHandler = () => {
  if (server.listening) server.close(() => process.exit(1));
  else process.exit(1);
};

const unexpectedErrorHandler = (error) => {
  logger.error(error);
  exitHandler();
};

process.on('uncaughtException', unexpectedErrorHandler);
process.on('unhandledRejection', unexpectedErrorHandler);
process.on('SIGTERM', () => {
  logger.info('SIGTERM received');
  server.close(() => process.exit(0));
});

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') logger.error(`Port ${port} is already in use`);
  process.exit(1);
});
server.on('listening', () => logger.info(`Listening on ${port}`));
server.listen(port, process.env.HOST);
