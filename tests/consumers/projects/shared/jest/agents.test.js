const { ApiError, ValidationError, validate } = require('@error-contract/core');
const { errorContract } = require('@error-contract/express');
const express = require('express');

test('a service answers with the contract', (done) => {
  const app = express();
  errorContract(app);
  const server = app.listen(0, '127.0.0.1', async () => {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/agents/1`);
    const body = await response.json();
    server.close(done);
    expect(body).toEqual({ statusCode: 404, message: 'Route not found', error: 'Not Found' });
  });
});

test('an error is what it says, also in the realm that Jest makes for each file', () => {
  const error = new ValidationError(['name is required']);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(ApiError);
  expect(() => validate({ '~standard': null }, {})).toThrow(TypeError);
});
