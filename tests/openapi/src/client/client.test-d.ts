import type { ErrorBody } from '@error-contract/core';
import createClient from 'openapi-fetch';
import type { components, paths } from './telephony.generated.ts';

// The compiler checks this file: each line compiles, or fails where a comment expects an error.

const client = createClient<paths>();
const params = { path: { id: 'agt_1' } };

const { data, error } = await client.DELETE('/v1/agents/{id}', { params });

data?.deleted satisfies true | undefined;
error satisfies ErrorBody | undefined;

if (error?.statusCode === 409) {
  error satisfies components['schemas']['ConflictErrorBody'];
  error.error satisfies 'Conflict';
  error.message satisfies string | string[];
  // @ts-expect-error the name of another status
  error.error satisfies 'Not Found';
}
// @ts-expect-error deleting an agent is never a 422
if (error?.statusCode === 422) throw error;

const created = await client.POST('/v1/calls', {
  body: { agent_id: 'agt_1', to_phone_number: '+14155550123' },
});
if (created.error?.statusCode === 422) created.error.error satisfies 'Unprocessable Entity';
created.data?.status satisfies 'queued' | 'completed' | 'no_answer' | 'failed' | undefined;

// @ts-expect-error a call has a destination
client.POST('/v1/calls', { body: { agent_id: 'agt_1' } });
