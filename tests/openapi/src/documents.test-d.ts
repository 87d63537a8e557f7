import { defineErrors } from '@error-contract/core';
import { errorComponents, responsesFor, withErrorResponses } from '@error-contract/core/openapi';
import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import type { OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';
import type { oas30, oas31 } from 'openapi3-ts';
import { createDocument } from 'zod-openapi';

// The compiler checks that documents of others fit as they are, and keep their types.

declare const documents: {
  readonly v30: OpenAPIV3.Document;
  readonly v31: OpenAPIV3_1.Document;
  readonly builder30: oas30.OpenAPIObject;
  readonly builder31: oas31.OpenAPIObject;
};

withErrorResponses(documents.v30) satisfies OpenAPIV3.Document;
withErrorResponses(documents.v31) satisfies OpenAPIV3_1.Document;
withErrorResponses(documents.builder30) satisfies oas30.OpenAPIObject;
withErrorResponses(documents.builder31) satisfies oas31.OpenAPIObject;

const inUse = defineErrors({ 409: 'Agent is in use' });
const responses = responsesFor(404, inUse);
responses satisfies OpenAPIV3.ResponsesObject;
responses satisfies OpenAPIV3_1.ResponsesObject;
responses satisfies oas30.ResponsesObject;
responses satisfies oas31.ResponsesObject;
errorComponents() satisfies OpenAPIV3.ComponentsObject;
errorComponents() satisfies OpenAPIV3_1.ComponentsObject;
errorComponents() satisfies oas30.ComponentsObject;
errorComponents() satisfies oas31.ComponentsObject;

const info = { title: 'Agents', version: '1.0.0' };
withErrorResponses(
  createDocument({
    openapi: '3.1.0',
    info,
    paths: {
      '/agents/{id}': {
        delete: { responses: { 200: { description: 'Deleted' }, ...responses }, 'x-errors': [404] },
      },
    },
  }),
).paths;

Fastify().register(swagger, {
  openapi: { info },
  transformObject: (given) =>
    'openapiObject' in given ? withErrorResponses(given.openapiObject) : given.swaggerObject,
});

// @ts-expect-error a text is no document
withErrorResponses('{}');
// @ts-expect-error Swagger 2 has other responses
withErrorResponses({ swagger: '2.0' });
