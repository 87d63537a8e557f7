import { allScopes } from '@error-contract/telephony';
import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { campaignRoutes } from './rows/campaign-routes.ts';
import { resourceRoutes } from './rows/resource-routes.ts';
import { type Things, to } from './rows/route-row.ts';
import { frameworks, useApps } from './suite.ts';

const rows = [...resourceRoutes, ...campaignRoutes];

describe.each([pglite, ...servers()])('on $name', (backend) => {
  const suite = useApps(backend);

  async function createThings(): Promise<Things> {
    const { telephony, organizationId: org } = suite;
    const apiKey = await telephony.apiKeys.create(org, { name: 'Spare' }, allScopes);
    const agent = await telephony.agents.create(org, { name: 'Ada' });
    const number = await telephony.phoneNumbers.get(org, `pn_${org}`);
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
      const isShown = path !== '/health' && ['GET', 'PATCH'].includes(method);
      expect(answer.headers.has('etag')).toBe(isShown);
      expect(answer.headers.get('cache-control')).toBe(isShown ? 'private, no-cache' : null);
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
        for (const name of ['content-type', 'content-length', 'etag', 'cache-control']) {
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
