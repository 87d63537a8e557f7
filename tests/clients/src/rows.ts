import { seeds } from '@error-contract/telephony';
import type { Sent } from './senders.ts';

/** The error that a client throws for a request, and how many messages the error has. */
export type Row = readonly [name: string, statusCode: number, messages: number, sent: Sent];

const key = seeds.keys.acme;
const { support, deletedNumber } = seeds.agents;

const get = (path: string, key?: string): Sent => ({ method: 'GET', path, key });
const post = (path: string, body: object): Sent => ({ method: 'POST', path, key, body });
const callTo = (agent_id: string, to_phone_number: string): Sent =>
  post('/v1/calls', { agent_id, to_phone_number });

// A POST, as most clients would wait for a minute and send a GET again.
const overLimit = { ...post('/v1/agents', {}), key: seeds.keys.burst, usedUpBy: 3 };

/** One for each documented status of a failure. */
export const rows: readonly Row[] = [
  ['ValidationError', 400, 3, post('/v1/campaigns', { from_phone_number: '98765' })],
  ['ValidationError', 400, 1, post('/v1/agents', { name: '' })],
  ['UnauthorizedError', 401, 1, get('/v1/agents')],
  ['ForbiddenError', 403, 1, callTo(support, seeds.blockedNumber)],
  ['NotFoundError', 404, 1, get('/v1/agents/agt_missing', key)],
  ['ConflictError', 409, 1, { method: 'DELETE', path: `/v1/agents/${support}`, key }],
  ['UnprocessableEntityError', 422, 1, callTo(deletedNumber, seeds.allowedNumber)],
  ['TooManyRequestsError', 429, 1, overLimit],
  ['InternalServerError', 500, 1, callTo(support, seeds.brokenCarrierNumber)],
];
