import { openApiDocument } from '@error-contract/telephony';

/** A document as it is sent. */
export type Json = Record<string, unknown>;

/** The document of the reference API, as the apps send it. */
export function referenceDocument() {
  return JSON.parse(JSON.stringify(openApiDocument)) as typeof openApiDocument;
}

/** A document of someone else, which has most of what a document can have. */
export function someDocument(openapi: string): Json {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return {
    openapi,
    info: { title: 'Agents', version: '1.0.0', license: { name: 'MIT', url: 'https://mit.edu' } },
    servers: [{ url: '/' }],
    tags: [{ name: 'Agents', description: 'Agents speak on calls.' }],
    security: [{ key: [] }],
    paths: {
      '/agents/{id}': {
        parameters: [id],
        get: {
          operationId: 'getAgent',
          tags: ['Agents'],
          summary: 'Get an agent',
          responses: { 200: { description: 'The agent' } },
          'x-errors': [{ 404: 'Agent not found' }, { 404: 'Organization not found' }, 503],
        },
        head: {
          operationId: 'hasAgent',
          tags: ['Agents'],
          summary: 'Ask for an agent',
          responses: { 200: { description: 'The agent is there' } },
        },
        put: {
          operationId: 'putAgent',
          tags: ['Agents'],
          summary: 'Replace an agent',
          security: [],
          requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
          responses: { 200: { description: 'The agent' }, '4XX': { description: 'Refused' } },
        },
      },
    },
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };
}
