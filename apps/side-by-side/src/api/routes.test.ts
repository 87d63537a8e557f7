import type { Agent, Campaign, Lead, NewApiKey, PhoneNumber } from '@error-contract/telephony';
import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { csvForm, type Sent } from '../http/send.ts';
import { frameworks, useApps } from './suite.ts';

/** What the rows refer to: one of each, new for each row. */
interface Things {
  agent: Agent;
  campaign: Campaign;
  lead: Lead;
  number: PhoneNumber;
  apiKey: NewApiKey;
}

type Row = readonly [
  method: string,
  path: string,
  statusCode: number,
  request: (things: Things) => Omit<Sent, 'method' | 'path'> & { id?: string },
  body: (things: Things) => unknown,
];

const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-f]{24}$`));
const listOf = (...data: unknown[]) => ({
  data,
  meta: { page: 1, limit: 20, total: data.length, totalPages: 1 },
});
const nothing = () => ({});
const deleted = (of: { id: string }) => ({ id: of.id, deleted: true });
const to = '+14155550123';

const rows: readonly Row[] = [
  ['GET', '/health', 200, nothing, () => ({ status: 'ok' })],
  [
    'POST',
    '/v1/api-keys',
    201,
    () => ({ json: { name: 'CI', expires_at: '2030-01-31T12:00:00Z' } }),
    () => ({
      id: id('key'),
      name: 'CI',
      expires_at: '2030-01-31T12:00:00.000Z',
      created_at: iso,
      secret: expect.stringMatching(/^[\w-]{43}$/),
      api_key: expect.stringMatching(/^key_[0-9a-f]{24}:[\w-]{43}$/),
    }),
  ],
  [
    'GET',
    '/v1/api-keys',
    200,
    nothing,
    ({ apiKey: { secret: _, api_key: __, ...shown } }) =>
      listOf(shown, expect.objectContaining({ name: 'Test' })),
  ],
  [
    'DELETE',
    '/v1/api-keys/:id',
    200,
    ({ apiKey }) => ({ id: apiKey.id }),
    ({ apiKey }) => deleted(apiKey),
  ],
  [
    'POST',
    '/v1/agents',
    201,
    ({ number }) => ({ json: { name: ' Grace ', phone_number_id: number.id } }),
    ({ number }) => ({
      id: id('agt'),
      name: 'Grace',
      prompt: null,
      phone_number_id: number.id,
      created_at: iso,
    }),
  ],
  ['GET', '/v1/agents', 200, nothing, ({ agent }) => listOf(agent)],
  ['GET', '/v1/agents/:id', 200, ({ agent }) => ({ id: agent.id }), ({ agent }) => agent],
  [
    'PATCH',
    '/v1/agents/:id',
    200,
    ({ agent }) => ({ id: agent.id, json: { prompt: 'Be brief.' } }),
    ({ agent }) => ({ ...agent, prompt: 'Be brief.' }),
  ],
  [
    'DELETE',
    '/v1/agents/:id',
    200,
    ({ agent }) => ({ id: agent.id }),
    ({ agent }) => deleted(agent),
  ],
  [
    'POST',
    '/v1/phone-numbers',
    201,
    () => ({ json: { phone_number: '+14155550177', provider: 'sip' } }),
    () => ({ id: id('pn'), phone_number: '+14155550177', provider: 'sip', created_at: iso }),
  ],
  ['GET', '/v1/phone-numbers', 200, nothing, ({ number }) => listOf(number)],
  [
    'GET',
    '/v1/phone-numbers/:id',
    200,
    ({ number }) => ({ id: number.id }),
    ({ number }) => number,
  ],
  [
    'DELETE',
    '/v1/phone-numbers/:id',
    200,
    ({ number }) => ({ id: number.id }),
    ({ number }) => deleted(number),
  ],
  [
    'POST',
    '/v1/campaigns',
    201,
    ({ agent }) => ({
      json: {
        name: 'Renewals',
        agent_id: agent.id,
        from_phone_number: '+14155550100',
        max_concurrent_calls: 3,
        retry_config: { max_attempts: 2 },
        scheduled_at: '2030-01-31T12:00:00+02:00',
      },
    }),
    ({ agent }) => ({
      id: id('cmp'),
      name: 'Renewals',
      agent_id: agent.id,
      from_phone_number: '+14155550100',
      max_concurrent_calls: 3,
      retry_config: { max_attempts: 2 },
      scheduled_at: '2030-01-31T10:00:00.000Z',
      status: 'active',
      created_at: iso,
    }),
  ],
  ['GET', '/v1/campaigns', 200, nothing, ({ campaign }) => listOf(campaign)],
  [
    'GET',
    '/v1/campaigns/:id',
    200,
    ({ campaign }) => ({ id: campaign.id }),
    ({ campaign }) => campaign,
  ],
  [
    'PATCH',
    '/v1/campaigns/:id',
    200,
    ({ campaign }) => ({ id: campaign.id, json: { status: 'paused' } }),
    ({ campaign }) => ({ ...campaign, status: 'paused' }),
  ],
  [
    'DELETE',
    '/v1/campaigns/:id',
    200,
    ({ campaign }) => ({ id: campaign.id }),
    ({ campaign }) => deleted(campaign),
  ],
  [
    'POST',
    '/v1/campaigns/:id/leads',
    201,
    ({ campaign }) => ({ id: campaign.id, json: { phone_number: to, variables: { vip: true } } }),
    ({ campaign }) => ({
      id: id('lead'),
      campaign_id: campaign.id,
      phone_number: to,
      name: null,
      variables: { vip: true },
      upload_id: null,
      created_at: iso,
    }),
  ],
  [
    'GET',
    '/v1/campaigns/:id/leads',
    200,
    ({ campaign }) => ({ id: campaign.id }),
    ({ lead }) => listOf(lead),
  ],
  [
    'POST',
    '/v1/campaigns/:id/leads/upload',
    201,
    ({ campaign }) => ({ id: campaign.id, body: csvForm(`phone_number\n${to}\n`) }),
    () => ({ upload_id: id('upl'), accepted: 1, refused: 0, errors: [] }),
  ],
  [
    'POST',
    '/v1/calls',
    201,
    ({ agent }) => ({ json: { agent_id: agent.id, to_phone_number: to } }),
    ({ agent }) => ({
      id: id('log'),
      agent_id: agent.id,
      campaign_id: null,
      from_phone_number: null,
      to_phone_number: to,
      status: 'queued',
      duration_seconds: null,
      created_at: iso,
    }),
  ],
  [
    'GET',
    '/v1/call-logs',
    200,
    nothing,
    () => ({ data: [], meta: { page: 1, limit: 20, total: 0, totalPages: 0 } }),
  ],
  [
    'GET',
    '/v1/telephony-config',
    200,
    nothing,
    () => expect.objectContaining({ provider: 'plivo', sip_enabled: false }),
  ],
  [
    'PATCH',
    '/v1/telephony-config',
    200,
    () => ({ json: { sip_enabled: true } }),
    () => expect.objectContaining({ provider: 'plivo', sip_enabled: true }),
  ],
];

describe.each([pglite, ...servers()])('on $name', (backend) => {
  const suite = useApps(backend);

  async function createThings(): Promise<Things> {
    const { telephony, organizationId: org } = suite;
    const apiKey = await telephony.apiKeys.create(org, { name: 'Spare' });
    const agent = await telephony.agents.create(org, { name: 'Ada' });
    const number = await telephony.phoneNumbers.create(org, {
      phone_number: '+14155550100',
      provider: 'plivo',
    });
    const campaign = await telephony.campaigns.create(org, {
      name: 'C',
      agent_id: agent.id,
      from_phone_number: number.phone_number,
      max_concurrent_calls: 1,
      retry_config: {},
      scheduled_at: null,
    });
    const lead = await telephony.leads.create(org, campaign.id, {
      phone_number: to,
      variables: {},
    });
    return { apiKey, agent, number, campaign, lead };
  }

  describe.each(frameworks)('%s', (framework) => {
    test.each(rows)('%s %s is %i', async (method, path, statusCode, request, body) => {
      const things = await createThings();
      if (method === 'DELETE' && path.startsWith('/v1/agents')) {
        await suite.telephony.campaigns.delete(suite.organizationId, things.campaign.id);
      }
      const { id = '', ...rest } = request(things);
      const sent = { method, path: path.replace(':id', id), ...rest };
      const answer = await suite.send(framework, sent);
      expect(answer.statusCode).toBe(statusCode);
      expect(JSON.parse(answer.text)).toEqual(body(things));
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.has('x-ratelimit-limit')).toBe(path !== '/health');
      expect(answer.headers.has('etag')).toBe(path === '/v1/call-logs');
      expect(answer.headers.has('x-powered-by')).toBe(false);
    });

    test.each(rows.filter(([method]) => method === 'GET'))(
      'HEAD for %s %s has its headers and no body',
      async (_, path, statusCode, request) => {
        const { id = '' } = request(await createThings());
        const full = path.replace(':id', id);
        const get = await suite.send(framework, { path: full });
        const head = await suite.send(framework, { method: 'HEAD', path: full });
        expect(head.statusCode).toBe(statusCode);
        expect(head.text).toBe('');
        for (const name of ['content-type', 'content-length', 'etag']) {
          expect(head.headers.get(name), name).toBe(get.headers.get(name));
        }
      },
    );
  });

  test.each(rows.filter(([method]) => method === 'GET'))(
    '%s %s is the same to the byte on all three',
    async (_, path, __, request) => {
      const { id = '' } = request(await createThings());
      const answers = await Promise.all(
        frameworks.map((framework) => suite.send(framework, { path: path.replace(':id', id) })),
      );
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    },
  );
});
