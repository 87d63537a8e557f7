import { statusName } from '@error-contract/core';
import type { ErrorDeclaration } from '@error-contract/core/openapi';
import { requiredScope, type Scope } from '../admission/required-scope.ts';
import { lackOf } from '../admission/scopes.ts';
import { conditionFailed } from '../http/conditions.ts';
import { uploadField } from '../http/upload-errors.ts';
import type { Operation } from './operation.ts';
import type { headers, parameters } from './parameters.ts';

/** Refers to components by their names, under keys of the document. */
function refer<Name extends string>(kind: string, name: Name) {
  return { $ref: `#/components/${kind}/${name}` };
}

const json = (schema: string) => ({
  'application/json': { schema: refer('schemas', schema) },
});

const form = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        [uploadField]: {
          type: 'string',
          format: 'binary',
          contentMediaType: 'text/csv',
          description: 'At most 10 MB, with a column phone_number.',
        },
      },
      required: [uploadField],
    },
  },
};

type ParameterName = keyof typeof parameters;

/** Whether it reads or changes a state: what creates something has none to be asked for. */
function isConditional({ method, path }: Operation): boolean {
  return method !== 'POST' && requiredScope(method, path) !== undefined;
}

function parametersOf(operation: Operation): ParameterName[] {
  const { path, answer, isIdempotent } = operation;
  const names: ParameterName[] = path.includes(':id') ? ['Id'] : [];
  if (answer.endsWith('Page')) names.push('Page', 'Limit');
  if (isIdempotent) names.push('IdempotencyKey');
  if (isConditional(operation)) names.push('IfMatch', 'IfNoneMatch');
  return names;
}

type HeaderNames = Readonly<Record<string, keyof typeof headers>>;

const limits: HeaderNames = {
  'X-RateLimit-Limit': 'RateLimit',
  'X-RateLimit-Remaining': 'RateLimitRemaining',
  'X-RateLimit-Reset': 'RateLimitReset',
};

function headersOf(operation: Operation, isLimited: boolean) {
  const hasETag = isConditional(operation) && operation.method !== 'DELETE';
  const names: HeaderNames = {
    'X-Request-Id': 'RequestId',
    ...(isLimited && limits),
    ...(hasETag && { ETag: 'ETag', 'Cache-Control': 'CacheControl' }),
  };
  return Object.fromEntries(
    Object.entries(names).map(([header, name]) => [header, refer('headers', name)]),
  );
}

function responsesOf(operation: Operation, isLimited: boolean) {
  const headers = headersOf(operation, isLimited);
  const status = operation.method === 'POST' ? 201 : 200;
  const canBeKnown = isConditional(operation) && operation.method === 'GET';
  return {
    [status]: { description: statusName(status), headers, content: json(operation.answer) },
    ...(canBeKnown && { 304: { description: statusName(304), headers } }),
  };
}

function errorsOf(operation: Operation, scope: Scope | undefined): ErrorDeclaration[] {
  const { errors = [], body } = operation;
  return [
    ...(scope ? [{ 403: lackOf(scope) }] : []),
    ...errors,
    ...(isConditional(operation) ? [conditionFailed] : []),
    ...(body ? ([413, 415] as const) : []),
    431,
    503,
  ];
}

/** Describes an operation for the document. What any of them can fail with comes later. */
export function describeOperation(operation: Operation) {
  const { id, tag, summary, body, method, path } = operation;
  const scope = requiredScope(method, path);
  const content = body === 'file' ? form : body && json(body);
  return {
    operationId: id,
    tags: [tag],
    summary,
    security: scope ? [{ apiKey: [scope] }] : [],
    parameters: parametersOf(operation).map((name) => refer('parameters', name)),
    ...(content && { requestBody: { required: true, content } }),
    responses: responsesOf(operation, scope !== undefined),
    'x-errors': errorsOf(operation, scope),
  };
}
