import { seeds } from '@error-contract/telephony';

/** A request with a common mistake. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Replaces the body, where it must not be JSON. */
  readonly text?: string;
  /** How many requests use up the rate limit first. */
  readonly usedUpBy?: number;
}

const key = seeds.keys.acme;
const { support, deletedNumber, globex } = seeds.agents;

function post(path: string, body: unknown, own: Partial<Sent> = {}): Sent {
  return { method: 'POST', path, key, body, ...own };
}

function callTo(to_phone_number: string, agent_id: string = support): Sent {
  return post('/v1/calls', { agent_id, to_phone_number });
}

function resume(id: string): Sent {
  return { ...post(`/v1/campaigns/${id}`, { status: 'active' }), method: 'PATCH' };
}

const json = { 'content-type': 'application/json' };
const inE164 = 'to_phone_number must be in E.164 format';

/** The messages of each status in the guide, and the requests that provoke them. */
export const mistakes: readonly (readonly [statusCode: number, message: string, sent: Sent])[] = [
  [400, 'name is required', post('/v1/campaigns', {})],
  [400, 'colour is not a recognized field', post('/v1/agents', { name: 'Ana', colour: 'red' })],
  [400, 'colour is not a recognized query parameter', { path: '/v1/agents?colour=red', key }],
  [400, 'page must be given once', { path: '/v1/agents?page=1&page=2', key }],
  [400, `${inE164}: does not start with +`, callTo('9876543210')],
  [400, `${inE164}: has a space at position 4`, callTo('+91 98765 43210')],
  [400, `${inE164}: has 7 digits, not 12`, callTo('+9198765')],
  [400, 'limit must be at most 100', { path: '/v1/agents?limit=1000', key }],
  [
    400,
    'Request body is not valid JSON',
    post('/v1/agents', 0, { headers: json, text: '{"name":' }),
  ],
  [
    400,
    'Idempotency-Key must be 1 to 255 visible ASCII characters without spaces',
    { ...callTo(seeds.allowedNumber), headers: { 'idempotency-key': 'order 1' } },
  ],
  [
    401,
    'API key is missing. Send it as "Authorization: Bearer YOUR_API_KEY".',
    { path: '/v1/agents' },
  ],
  [
    401,
    'API key is malformed. Send it as "Authorization: Bearer YOUR_API_KEY".',
    { path: '/v1/agents', headers: { authorization: key } },
  ],
  [
    401,
    'API key is malformed. It has two parts: id:secret.',
    { path: '/v1/agents', key: 'secret' },
  ],
  [
    401,
    'API key is malformed: remove the quotes around it.',
    { path: '/v1/agents', key: `"${key}"` },
  ],
  [
    401,
    'API key is invalid. Copy it whole: id:secret.',
    { path: '/v1/agents', key: 'acme_demo:x' },
  ],
  [401, 'API key has expired', { path: '/v1/agents', key: seeds.keys.expired }],
  [401, 'API key has been revoked', { path: '/v1/agents', key: seeds.keys.revoked }],
  [
    403,
    'Your API key does not have permission: this request needs the scope agents:write. Use a key that has it.',
    post('/v1/agents', { name: 'Ana' }, { key: seeds.keys.reader }),
  ],
  [
    403,
    'The number is valid, but the route to it is not enabled. Check Workspace Settings > Telephony Config for the destination country and network-group prefix, or use an enabled SIP/BYOC route.',
    callTo(seeds.blockedNumber),
  ],
  [404, 'Agent not found', { path: `/v1/agents/${globex}`, key }],
  [404, 'Route not found', { path: '/v1/agent', key }],
  [409, 'Campaign is cancelled and cannot be resumed', resume(seeds.campaigns.cancelled)],
  [409, 'Campaign is already active', resume(seeds.campaigns.active)],
  [
    409,
    'Agent is assigned to an active campaign and cannot be deleted',
    { method: 'DELETE', path: `/v1/agents/${support}`, key },
  ],
  [
    409,
    'Phone number already exists in this organization',
    post('/v1/phone-numbers', { phone_number: '+14155550100', provider: 'plivo' }),
  ],
  [
    412,
    'The resource is not in the state that If-Match names. Read it again: it has changed.',
    { method: 'DELETE', path: `/v1/agents/${support}`, key, headers: { 'if-match': '"old"' } },
  ],
  [
    415,
    'Request body must be JSON: Content-Type: application/json',
    post('/v1/agents', 0, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      text: 'name=Ana',
    }),
  ],
  [
    422,
    "The agent's phone number was deleted. Assign another number to the agent first.",
    callTo(seeds.allowedNumber, deletedNumber),
  ],
  [422, 'agent_id is not an agent of this organization', callTo(seeds.allowedNumber, globex)],
  [
    429,
    'Too many requests. Please slow down and retry after a moment.',
    post('/v1/agents', {}, { key: seeds.keys.burst, usedUpBy: 3 }),
  ],
  [
    500,
    'An unexpected error occurred. If this persists, contact support.',
    callTo(seeds.brokenCarrierNumber),
  ],
];

/** The requests that provoke the whole bodies of the guide, in their order. */
export const shown: readonly Sent[] = [
  { path: `/v1/agents/${globex}`, key },
  post('/v1/agents', { name: '', prompt: 1 }),
];
