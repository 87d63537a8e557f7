// Errors in an OpenAPI document

export type { ErrorDeclaration } from './openapi/declarations.ts';
export { type ErrorBodySchema, errorBodySchema } from './openapi/error-body-schema.ts';
export type { ErrorHeader } from './openapi/response-headers.ts';
export {
  type ErrorResponseObject,
  type ErrorResponses,
  responsesFor,
} from './openapi/responses-for.ts';
