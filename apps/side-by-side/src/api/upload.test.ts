import { Agent, request as httpRequest } from 'node:http';
import type { Campaign, UploadReport } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { numbers } from '@error-contract/telephony/testing/csv-sources';
import { refusedRows } from '@error-contract/telephony/testing/refused-rows';
import { describe, expect, test } from 'vitest';
import { csvForm } from '../http/send.ts';
import { expectFailure } from './expect-failure.ts';
import { boundary, csv, form, part, uploads } from './rows/uploads.ts';
import { frameworks, useApps } from './suite.ts';

const to = '+14155550123';

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);

  async function createCampaign(): Promise<Campaign> {
    const { telephony, organizationId: org } = suite;
    const agent = await telephony.agents.create(org, { name: 'Ada' });
    const campaign = { name: 'C', agent_id: agent.id, from_phone_number: '+14155550100' };
    const request = { method: 'POST', path: '/v1/campaigns', json: campaign };
    return suite.get<Campaign>(framework, request);
  }

  const uploadTo = (id: string) => ({ method: 'POST', path: `/v1/campaigns/${id}/leads/upload` });

  test.each(uploads)('%s', async (_, sent, statusCode, message) => {
    const { id } = await createCampaign();
    expectFailure(await suite.send(framework, { ...uploadTo(id), ...sent }), statusCode, message);
    // The connection is still usable, and nothing was added.
    const leads = await suite.get<{ data: unknown[] }>(framework, {
      path: `/v1/campaigns/${id}/leads`,
    });
    expect(leads.data).toEqual([]);
  });

  test('lists each refused row, and keeps the others', async () => {
    const { id } = await createCampaign();
    const rows = refusedRows.map(([, row]) => `${row}\n`).join('');
    const file = `Phone Number;Name;plan\n${to};Asha;gold\n`;
    const refused = await suite.get<UploadReport>(framework, {
      ...uploadTo(id),
      body: csvForm(`phone_number,city\n${rows}`),
    });
    expect(refused).toEqual({
      upload_id: expect.stringMatching(/^upl_/),
      accepted: 0,
      refused: refusedRows.length,
      errors: refusedRows.map(([, , reason], index) => ({ line: index + 2, reason })),
    });
    const report = await suite.get<UploadReport>(framework, {
      ...uploadTo(id),
      body: csvForm(`${file}98765;Ben;\n;;\n`),
    });
    expect(report).toMatchObject({ accepted: 1, refused: 1, errors: [{ line: 3 }] });
    const leads = await suite.get<{ data: unknown[] }>(framework, {
      path: `/v1/campaigns/${id}/leads`,
    });
    expect(leads.data).toEqual([
      expect.objectContaining({
        phone_number: to,
        name: 'Asha',
        variables: { plan: 'gold' },
        upload_id: report.upload_id,
      }),
    ]);
  });

  test('the file may come after other fields, and be one of 100 parts', async () => {
    const { id } = await createCampaign();
    const body = form(
      part('note', 'x', ''),
      part('other', 'y'),
      part('file', csv),
      ...Array(97).fill(part('another', 'z')),
    );
    const report = await suite.get<UploadReport>(framework, {
      ...uploadTo(id),
      headers: boundary,
      body,
    });
    expect(report.accepted).toBe(1);
  });

  test('20,000 rows are accepted', async () => {
    const { id } = await createCampaign();
    const body = csvForm(numbers(20_000));
    const report = await suite.get<UploadReport>(framework, { ...uploadTo(id), body });
    expect(report).toMatchObject({ accepted: 20_000, refused: 0, errors: [] });
  });

  test('5 MB are accepted', async () => {
    const { id } = await createCampaign();
    const body = csvForm(`phone_number,pad\n${`${to},${'x'.repeat(987)}\n`.repeat(5_000)}`);
    const report = await suite.get<UploadReport>(framework, { ...uploadTo(id), body });
    expect(report.accepted).toBe(5_000);
  });

  test("another organization's campaign is 404, before the file is read", async () => {
    const body = csvForm(`phone_number\n${`${to}\n`.repeat(100_000)}`);
    const answer = await suite.send(framework, { ...uploadTo('cmp_globex_active'), body });
    expectFailure(answer, 404, 'Campaign not found');
  });

  test('after a refused upload the connection is still usable', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = form(part('file', `phone_number\n${`${to}\n`.repeat(50_000)}`));
    const statusCodes = [];
    const ports = new Set();
    for (const path of ['/v1/campaigns/cmp_x/leads/upload', '/v1/campaigns/cmp_y/leads/upload']) {
      const { statusCode, port } = await post(agent, path, body);
      statusCodes.push(statusCode);
      ports.add(port);
    }
    agent.destroy();
    expect(statusCodes).toEqual([404, 404]);
    expect(ports.size).toBe(1);
  });

  function post(agent: Agent, path: string, body: string) {
    const headers = { ...boundary, authorization: `Bearer ${suite.key}` };
    return new Promise<{ statusCode: number; port: number }>((resolve, reject) => {
      const request = httpRequest(suite.url(framework) + path, { method: 'POST', agent, headers });
      request.on('error', reject);
      request.on('response', (response) => {
        const { statusCode = 0, socket } = response;
        const port = socket.localPort ?? 0;
        response.resume().on('end', () => resolve({ statusCode, port }));
      });
      request.end(body);
    });
  }
});
