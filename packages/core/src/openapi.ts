// Errors in an OpenAPI document

export type { ErrorComponents, Reference } from './openapi/component-pool.ts';
export type { ErrorDeclaration } from './openapi/declarations.ts';
export { type ErrorBodySchema, errorBodySchema } from './openapi/error-body-schema.ts';
export { errorComponents } from './openapi/error-components.ts';
export type { ErrorHeader } from './openapi/response-headers.ts';
export {
  type ErrorResponseObject,
  type ErrorResponses,
  responsesFor,
} from './openapi/responses-for.ts';
export { type OpenApiDocument, withErrorResponses } from './openapi/with-error-responses.ts';
