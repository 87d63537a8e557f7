// This service pins an older core; the adapter and the domain use the newer one.
const { createRequire } = require('node:module');
const { ApiError, NotFoundError, ValidationError } = require('@error-contract/core');
const { errorContract } = require('@error-contract/express');
const domain = require('domain-of-agents');
const express = require('express');

const ofService = require.resolve('@error-contract/core');
const ofAdapter = createRequire(require.resolve('@error-contract/express')).resolve(
  '@error-contract/core',
);

function versionOf(core) {
  return require(core.replace(/dist.*/, 'package.json')).version;
}

function thrownBy(run) {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const known = [
  thrownBy(domain.findAgent) instanceof NotFoundError,
  thrownBy(domain.createAgent) instanceof ValidationError,
  thrownBy(domain.createAgent) instanceof NotFoundError,
  ApiError.is(thrownBy(domain.findAgent)),
];

const app = express();
errorContract(app);
app.get('/theirs/:id', domain.findAgent);
app.get('/ours/:id', () => {
  throw new NotFoundError('Agent not found');
});
app.post('/theirs', domain.createAgent);

async function ask(server, method, path) {
  const url = `http://127.0.0.1:${server.address().port}${path}`;
  const response = await fetch(url, { method });
  return response.json();
}

const server = app.listen(0, '127.0.0.1', async () => {
  console.log(
    JSON.stringify({
      service: versionOf(ofService),
      adapter: versionOf(ofAdapter),
      isOneCopy: ofService === ofAdapter,
      domainHasCopyOf: domain.core === ofAdapter ? 'adapter' : 'nobody',
      known,
      theirs: await ask(server, 'GET', '/theirs/1'),
      ours: await ask(server, 'GET', '/ours/1'),
      invalid: await ask(server, 'POST', '/theirs'),
    }),
  );
  server.close();
});
