import { seeds } from '@error-contract/telephony';
import type { Sent } from './senders.ts';

/** A request to a reference app, and the error that it throws. */
export interface Row {
  readonly name: string;
  readonly statusCode: number;
  readonly sent: Sent;
  /** How many messages there are. */
  readonly messages: number;
  /** How many requests use up the limit before. */
  readonly usedUpBy?: number;
}

const key = seeds.keys.acme;

function callTo(agent_id: string, to_phone_number: string): Sent {
  return { method: 'POST', path: '/v1/calls', key, body: { agent_id, to_phone_number } };
}

/** One for each documented status of a failure. */
export const rows: readonly Row[] = [
  {
    name: 'ValidationError',
    statusCode: 400,
    sent: { method: 'POST', path: '/v1/campaigns', key, body: { from_phone_number: '98765' } },
    messages: 3,
  },
  {
    name: 'ValidationError',
    statusCode: 400,
    sent: { method: 'POST', path: '/v1/agents', key, body: { name: '' } },
    messages: 1,
  },
  {
    name: 'UnauthorizedError',
    statusCode: 401,
    sent: { method: 'GET', path: '/v1/agents' },
    messages: 1,
  },
  {
    name: 'ForbiddenError',
    statusCode: 403,
    sent: callTo(seeds.agents.support, seeds.blockedNumber),
    messages: 1,
  },
  {
    name: 'NotFoundError',
    statusCode: 404,
    sent: { method: 'GET', path: '/v1/agents/agt_missing', key },
    messages: 1,
  },
  {
    name: 'ConflictError',
    statusCode: 409,
    sent: { method: 'DELETE', path: `/v1/agents/${seeds.agents.support}`, key },
    messages: 1,
  },
  {
    name: 'UnprocessableEntityError',
    statusCode: 422,
    sent: callTo(seeds.agents.deletedNumber, seeds.allowedNumber),
    messages: 1,
  },
  {
    name: 'TooManyRequestsError',
    statusCode: 429,
    // A POST, as most of them would wait for a minute and send a GET again.
    sent: { method: 'POST', path: '/v1/agents', key: seeds.keys.burst, body: {} },
    messages: 1,
    usedUpBy: 3,
  },
  {
    name: 'InternalServerError',
    statusCode: 500,
    sent: callTo(seeds.agents.support, seeds.brokenCarrierNumber),
    messages: 1,
  },
];
