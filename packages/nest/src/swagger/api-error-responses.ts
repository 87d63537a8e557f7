import { type ErrorDeclaration, responsesFor } from '@error-contract/core/openapi';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';

/**
 * Documents the errors of a controller or a method for `@nestjs/swagger`: by their statuses,
 * `@ApiErrorResponses(404, 409)`, by what `defineErrors` declared, or by their sentences,
 * `@ApiErrorResponses({ 404: 'Agent not found' })`.
 * @throws {RangeError} for a status outside 400-599
 * @throws {TypeError} for what declares no errors
 */
export function ApiErrorResponses(
  ...declarations: readonly ErrorDeclaration[]
): ClassDecorator & MethodDecorator {
  const responses = Object.entries(responsesFor(...declarations));
  return applyDecorators(
    ...responses.map(([status, response]) =>
      ApiResponse({ status: Number(status), ...response } as ApiResponseOptions),
    ),
  );
}
