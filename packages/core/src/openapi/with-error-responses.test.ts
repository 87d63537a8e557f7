import { describe, expect, test } from 'vitest';
import { defineErrors } from '../error/define-errors.ts';
import { errorComponents } from './error-components.ts';
import { withErrorResponses } from './with-error-responses.ts';

interface Described {
  readonly description?: string;
  readonly $ref?: string;
}

type Json = Record<string, unknown>;

const inUse = { 409: 'Agent is in use' };
const ok = { 200: { description: 'The agent' } };
const body = { content: { 'application/json': { schema: {} } } };
const secured = [{ key: [] }];

/** Freezes a document, so that a change of it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Gives the responses of one operation after it was put into a document. */
function responsesOf(operation: Json, others: Json = {}, item: Json = {}, method = 'get') {
  const paths = { '/agents': { ...item, [method]: operation } };
  const document = frozen({ openapi: '3.1.0', paths, ...others });
  const result = withErrorResponses(document) as typeof document;
  const changed = result.paths['/agents']?.[method] as { responses: Record<string, Described> };
  return { responses: changed.responses, document: result as Json };
}

/** The statuses of those that are added. */
function addedTo(operation: Json, others?: Json, item?: Json): string {
  const { responses } = responsesOf({ responses: ok, ...operation }, others, item);
  return Object.keys(responses)
    .filter((status) => status !== '200')
    .join(' ');
}

describe('what is added', () => {
  test.each<[name: string, added: string, operation: Json, document?: Json, item?: Json]>([
    ['nothing special', '429 500', {}],
    ['no responses at all', '429 500', { responses: undefined }],
    ['a parameter', '400 429 500', { parameters: [{ $ref: '#/components/parameters/id' }] }],
    [
      'a parameter of the path',
      '400 429 500',
      {},
      {},
      { parameters: [{ name: 'id', in: 'path' }] },
    ],
    ['no parameters', '429 500', { parameters: [] }, {}, { parameters: [] }],
    ['a body', '400 429 500', { requestBody: body }],
    ['a key everywhere', '401 429 500', {}, { security: secured }],
    ['a key here', '401 429 500', { security: secured }],
    ['no key here', '429 500', { security: [] }, { security: secured }],
    ['a key or none', '401 429 500', { security: [{}, ...secured] }],
    ['only none', '429 500', { security: [{}] }, { security: secured }],
    ['declared', '403 404 429 500', { 'x-errors': [404, 403] }],
    ['one, without a list', '404 429 500', { 'x-errors': { 404: 'Agent not found' } }],
    ['one of the usual', '401 429 500', { 'x-errors': [{ 401: 'Sign in again' }] }],
    ['one for the class of clients', '500 4XX', { responses: { '4XX': {} }, 'x-errors': 404 }],
    ['one for the class of servers', '429 5XX', { responses: { '5XX': {} } }],
    ['a default', '429 500 default', { responses: { default: {} } }],
  ])('%s', (_, added, operation, document, item) => {
    expect(addedTo(operation, document, item)).toBe(added);
  });

  test('a declared error says its sentence, and refers to the schema', () => {
    const missing = defineErrors({ 404: 'Agent not found' });
    const { responses } = responsesOf({ 'x-errors': [missing, { 404: 'Organization not found' }] });
    expect(responses['404']).toEqual({
      description: 'Agent not found\n\nOrganization not found',
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/NotFoundErrorBody' },
          examples: {
            'Agent not found': { value: missing(404).toJSON() },
            'Organization not found': {
              value: { ...missing(404).toJSON(), message: 'Organization not found' },
            },
          },
        },
      },
    });
  });

  test('components hold what is referred to, and no more', () => {
    const { document, responses } = responsesOf({ requestBody: body }, { security: secured });
    expect(responses).toEqual({
      400: { $ref: '#/components/responses/BadRequest' },
      401: { $ref: '#/components/responses/Unauthorized' },
      429: { $ref: '#/components/responses/TooManyRequests' },
      500: { $ref: '#/components/responses/InternalServerError' },
    });
    expect(document.components).toEqual(errorComponents(429, 500, 400, 401));
  });

  test('a response to HEAD has no body', () => {
    const { document, responses } = responsesOf({}, {}, {}, 'head');
    expect(responses[500]).toEqual({
      description:
        'An unexpected error on the side of the service. If it persists, contact support.',
    });
    expect(responses[429]).toHaveProperty('headers');
    expect(document).not.toHaveProperty('components');
  });

  test('the declaration is taken away', () => {
    const { document } = responsesOf({ 'x-errors': 404, 'x-other': 1 });
    const operation = (document.paths as Record<string, Json>)['/agents']?.get;
    expect(Object.keys(operation as Json)).toEqual(['x-other', 'responses']);
  });
});

describe('what stays', () => {
  test('responses, whatever they are', () => {
    const own = {
      400: { $ref: '#/components/responses/Mine' },
      404: null,
      500: { description: '' },
    };
    const { responses } = responsesOf({ responses: own, 'x-errors': 404, requestBody: body });
    expect(responses).toMatchObject(own);
  });

  test('components with our names: then a response stands where it is used', () => {
    const schemas = { TooManyRequestsErrorBody: { type: 'string' } };
    const responses = { InternalServerError: { description: 'Mine' } };
    const components = { schemas, responses, parameters: {} };
    const { document, responses: added } = responsesOf({}, { components });
    expect(document.components).toMatchObject(components);
    const schema = { $ref: '#/components/schemas/InternalServerErrorBody' };
    expect(added[500]).toMatchObject({ content: { 'application/json': { schema } } });
    expect(added[429]).toEqual({ $ref: '#/components/responses/TooManyRequests' });
    expect(document).toHaveProperty(
      'components.responses.TooManyRequests.content.application/json.schema.type',
      'object',
    );
  });

  test('all that is no operation', () => {
    const document = frozen({
      openapi: '3.1.0',
      paths: {
        '/agents': { $ref: '#/components/pathItems/agents', 'x-a': { get: {} }, summary: 'Agents' },
        '/calls': null,
        'x-paths': { get: {} },
      },
      webhooks: { ended: { post: { responses: ok } } },
      components: { pathItems: { agents: { get: {} } } },
    });
    expect(withErrorResponses(document)).toEqual(document);
  });

  test('callbacks: what the other side answers is its own', () => {
    const callbacks = { ended: { '{$request.body#/url}': { post: { responses: ok } } } };
    const { document } = responsesOf({ callbacks });
    const operation = (document.paths as Record<string, Json>)['/agents']?.get;
    expect((operation as Json).callbacks).toBe(callbacks);
  });

  test('a document that has it all', () => {
    const { document } = responsesOf({ 'x-errors': [404, inUse] }, { security: secured });
    expect(withErrorResponses(document)).toEqual(document);
  });

  test('keys that objects inherit from', () => {
    const paths = JSON.parse(
      '{"/__proto__":{"get":{}},"__proto__":{"get":{}},"toString":{"get":{}}}',
    );
    const result = withErrorResponses({ openapi: '3.0.3', paths });
    expect(Object.keys(result.paths)).toEqual(['/__proto__', '__proto__', 'toString']);
    expect(result.paths.toString).toEqual({ get: {} });
  });
});
