import type { Row } from './row.ts';

const upload = { method: 'POST', path: '/v1/campaigns/:id/leads/upload' };

/** Failures that need more than one request. Tests beside these rows tell how they come. */
export const stories = {
  tooMany: [
    'one request more than the key may send in a minute',
    { path: '/v1/agents' },
    429,
    'Too many requests. Please slow down and retry after a moment.',
  ],
  tooManyScopes: [
    'a key that gives another more than it has',
    { method: 'POST', path: '/v1/api-keys', json: { name: 'K', scopes: ['write'] } },
    403,
    'Your API key does not have permission to give what it does not have itself: write. Leave that out, or use a key that has it.',
  ],
  agentDeleted: [
    'a paused campaign whose agent was deleted',
    { method: 'PATCH', path: '/v1/campaigns/:id', json: { status: 'active' } },
    422,
    "The campaign's agent was deleted. Assign another agent first.",
  ],
  numberDeleted: [
    'a paused campaign whose number was deleted',
    { method: 'PATCH', path: '/v1/campaigns/:id', json: { status: 'active' } },
    422,
    "The campaign's phone number was deleted. Assign another number first.",
  ],
  keyReused: [
    'the Idempotency-Key of another call',
    { method: 'POST', path: '/v1/calls' },
    422,
    'Idempotency-Key was already used with another request body. Use a new key.',
  ],
  cancelledMeanwhile: [
    'a campaign that was cancelled while the file arrived',
    upload,
    409,
    'Campaign is cancelled and cannot take leads',
  ],
  deletedMeanwhile: [
    'a campaign that was deleted while the file arrived',
    upload,
    409,
    'The campaign was deleted',
  ],
  givenUp: [
    'an upload of which nothing was heard for ten minutes',
    upload,
    409,
    'The upload was given up, as nothing was heard of it. Send it again.',
  ],
  revokedMeanwhile: [
    'a key that was revoked while the file arrived',
    upload,
    401,
    'API key has been revoked',
  ],
  tooSlow: [
    'a request that does not arrive in five minutes',
    { method: 'POST', path: '/v1/agents' },
    408,
    'Request Timeout',
  ],
  carrierBroken: [
    'a number at which the carrier breaks',
    { method: 'POST', path: '/v1/calls' },
    500,
    'An unexpected error occurred. If this persists, contact support.',
  ],
  databaseGone: [
    'a database that is gone',
    { path: '/health' },
    503,
    'The service is temporarily unavailable. Try again later.',
  ],
} as const satisfies Readonly<Record<string, Row>>;
