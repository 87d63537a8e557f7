import { ConflictError, defineErrors, NotFoundError } from '@error-contract/core';
import { responsesFor, withErrorResponses } from '@error-contract/core/openapi';
import { errorContract } from '@error-contract/fastify';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';

const inUse = defineErrors({ 409: 'Agent is in use' });
const response = responsesFor(404, inUse);
const hostile = 'a"\\\n\u2028 é 😀 </script>';

/** What a route sends, whoever writes it. */
const bodies = [
  new NotFoundError().toJSON(),
  new NotFoundError(hostile).toJSON(),
  new ConflictError(['name is taken', hostile]).toJSON(),
  new ConflictError(Array.from({ length: 101 }, (_, index) => `leads.${index} is taken`)).toJSON(),
];

let app: FastifyInstance;
afterEach(() => app.close());

/** Sends a request over a socket. */
async function ask(path: string): Promise<[status: number, type: string | null, text: string]> {
  const answer = await fetch(app.listeningOrigin + path);
  return [answer.status, answer.headers.get('content-type'), await answer.text()];
}

describe.each([
  ['with the contract', true],
  ['without it', false],
])('the schemas leave a body as it is, %s', (_, hasContract) => {
  test.each(bodies)('%j', async (body) => {
    app = Fastify();
    if (hasContract) await app.register(errorContract);
    const statusCode = body.statusCode as keyof typeof response;
    const expected = [body.statusCode, 'application/json; charset=utf-8', JSON.stringify(body)];
    app.get('/sent', { schema: { response } }, (_request, reply) =>
      reply.code(statusCode).send(body),
    );
    app.get('/returned', { schema: { response } }, async (_request, reply) => {
      reply.code(statusCode);
      return body;
    });
    app.get('/thrown', { schema: { response } }, async () => {
      const { message } = body;
      throw statusCode === 404 ? new NotFoundError(message) : inUse(409, message);
    });
    await app.listen();
    expect(await ask('/sent')).toEqual(expected);
    expect(await ask('/returned')).toEqual(expected);
    // Fastify alone sends one text for an error that is thrown.
    if (hasContract) expect(await ask('/thrown')).toEqual(expected);
  });
});

test('the document of @fastify/swagger has them, and the others', async () => {
  app = Fastify();
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Agents', version: '1.0.0' } },
    transformObject: (given) =>
      'openapiObject' in given ? withErrorResponses(given.openapiObject) : given.swaggerObject,
  });
  const schema = {
    params: { type: 'object', properties: { id: { type: 'string' } } },
    response: { 200: { type: 'object' }, ...response },
    'x-errors': [422],
  };
  app.delete('/agents/:id', { schema }, () => ({}));
  await app.ready();
  const { paths } = JSON.parse(JSON.stringify(app.swagger()));
  const { responses } = paths['/agents/{id}'].delete;
  expect(Object.keys(responses)).toEqual(['200', '400', '404', '409', '422', '429', '500']);
  expect(responses[409]).toEqual(response[409]);
  expect(responses[422]).toEqual({ $ref: '#/components/responses/UnprocessableEntity' });
});
