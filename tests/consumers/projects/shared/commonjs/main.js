// A plain service in CommonJS, without a build, and its client in the same file.
const { NotFoundError, apiErrorFromBody, validate } = require('@error-contract/core');
const { isE164 } = require('@error-contract/core/e164');
const { errorContract } = require('@error-contract/express');
const express = require('express');

const agent = {
  '~standard': {
    version: 1,
    vendor: 'by hand',
    validate: (value) =>
      isE164(value?.phone)
        ? { value }
        : { issues: [{ message: 'must be in E.164 format', path: ['phone'] }] },
  },
};

const app = express();
errorContract(app);
app.use(express.json());
app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});
app.post('/agents', (req, res) => {
  res.status(201).json(validate(agent, req.body));
});

async function ask(port, path, init) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return response.json();
}

const server = app.listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const headers = { 'content-type': 'application/json' };
  const posted = { method: 'POST', headers, body: '{"phone":"9876543210"}' };
  const missing = await ask(port, '/agents/1');
  const invalid = await ask(port, '/agents', posted);
  const isKnown = apiErrorFromBody(missing) instanceof NotFoundError;
  console.log(JSON.stringify({ missing, invalid, isKnown }));
  server.close();
});
