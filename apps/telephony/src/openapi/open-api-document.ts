import { withErrorResponses } from '@error-contract/core/openapi';
import { componentSchemas } from './component-schemas.ts';
import { describeOperation } from './describe-operation.ts';
import { tags } from './operation.ts';
import { operations } from './operations.ts';
import { headers, parameters } from './parameters.ts';

const info = {
  title: 'Telephony API',
  version: '1.0.0',
  description:
    'Agents call the leads of campaigns. Every failed request has the same body: `statusCode`, ' +
    '`message` (one text, or one for each invalid field) and `error`.',
  license: { name: 'MIT', identifier: 'MIT' },
};

const securitySchemes = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'id:secret',
    description: 'An API key, whole. Its scopes say what it may do.',
  },
};

/** The operations by path and method, in the order of the table. */
function describePaths() {
  const paths: Record<string, Record<string, ReturnType<typeof describeOperation>>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(':id', '{id}');
    const method = operation.method.toLowerCase();
    paths[path] = { ...paths[path], [method]: describeOperation(operation) };
  }
  return paths;
}

/** The OpenAPI document of the API: the same for every framework. */
export const openApiDocument = withErrorResponses({
  openapi: '3.1.0',
  info,
  servers: [{ url: '/' }],
  tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
  paths: describePaths(),
  components: { securitySchemes, parameters, headers, schemas: componentSchemas },
});
