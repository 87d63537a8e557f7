export { ApiErrorResponses } from './swagger/api-error-responses.ts';
