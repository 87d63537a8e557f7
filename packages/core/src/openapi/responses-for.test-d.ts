import { defineErrors } from '../error/define-errors.ts';
import { errorBodySchema } from './error-body-schema.ts';
import { responsesFor } from './responses-for.ts';

// The compiler checks this file: each line compiles, or fails where a comment expects an error.

const missing = defineErrors({ 404: 'Agent not found' });
const inUse = defineErrors({ 409: 'Agent is in use', 423: 'Agent is locked' });

const responses = responsesFor(404, missing, inUse, { 422: 'agent_id is no agent' });

export const statuses: Record<keyof typeof responses, true> = {
  404: true,
  409: true,
  422: true,
  423: true,
};
responses[409].content['application/json'].schema.properties.statusCode.enum satisfies [409];
// @ts-expect-error 401 is not among them
responses[401];

// @ts-expect-error a success is no error
responsesFor(200);
// @ts-expect-error a number is no status
responsesFor(400 + 4);
// @ts-expect-error a success is no error, here either
responsesFor({ 200: 'Agent found' });

errorBodySchema(404).properties.statusCode.enum satisfies [404];
errorBodySchema().properties.statusCode.maximum satisfies 599;
// @ts-expect-error any status has no list of them
errorBodySchema().properties.statusCode.enum;
