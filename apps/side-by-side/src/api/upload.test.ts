import { Agent, request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Campaign, UploadReport } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { numbers } from '@error-contract/telephony/testing/csv-sources';
import { describe, expect, test } from 'vitest';
import { csvForm, type Sent } from '../http/send.ts';
import { expectFailure } from './expect-failure.ts';
import { frameworks, useApps } from './suite.ts';

const to = '+14155550123';
const boundary = { 'content-type': 'multipart/form-data; boundary=b' };
const malformed = 'Request body is not valid multipart/form-data';
const noFile = 'Validation failed: file is required';
const part = (name: string, text: string, filename = '; filename="leads.csv"') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${text}\r\n`;
const form = (...parts: string[]) => `${parts.join('')}--b--\r\n`;

type Row = readonly [name: string, sent: Partial<Sent>, statusCode: number, message: string];

const csv = `phone_number\n${to}\n`;
const noColumn = 'The CSV file needs a phone_number column in its first line';
const badQuotes = 'The file is not valid CSV at line 2: check its quotes';
const neverClosed = 'The file is not valid CSV: the quote that opens at line 2 is never closed';
const tooLong =
  'The row at line 2 of the CSV file is longer than 262144 characters: check its quotes';
const tooManyColumns = 'The CSV file has too many columns, or a name of one is malformed';
const notUtf8 = 'The file is not UTF-8. Save it as CSV with the encoding UTF-8.';
const twoFiles = 'Validation failed: file must be one file';
const gzipped = { ...boundary, 'content-encoding': 'gzip' };
const rows: readonly Row[] = [
  ['no file', { headers: boundary, body: form() }, 400, noFile],
  ['an empty body', { headers: boundary, body: '' }, 400, noFile],
  ['another field', { body: csvForm(csv, 'leads') }, 400, noFile],
  ['a text field', { headers: boundary, body: form(part('file', csv, '')) }, 400, noFile],
  [
    'no boundary',
    { headers: { 'content-type': 'multipart/form-data' }, body: csv },
    400,
    malformed,
  ],
  ['no form inside', { headers: boundary, body: csv }, 400, malformed],
  ['half a file', { headers: boundary, body: part('file', csv) }, 400, malformed],
  ['half a header', { headers: boundary, body: '--b\r\nContent-Dispo' }, 400, malformed],
  ['an empty file', { headers: boundary, body: form(part('file', '')) }, 400, noColumn],
  ['no phone_number column', { body: csvForm('number\n1\n') }, 400, noColumn],
  ['broken quotes', { body: csvForm('phone_number,name\n+1,"a"b\n') }, 400, badQuotes],
  ['an open quote', { body: csvForm('phone_number\n"+1\n') }, 400, neverClosed],
  ['100,000 columns', { body: csvForm(`phone_number${','.repeat(1e5)}`) }, 400, tooManyColumns],
  [
    'one cell of 10 MB',
    { body: csvForm(`${csv}"${'x'.repeat(1e7)}"`) },
    400,
    tooLong.replace('2', '3'),
  ],
  ['UTF-16', { body: csvForm(Buffer.from(`\ufeff${csv}`, 'utf16le')) }, 400, notUtf8],
  ['Latin-1', { body: csvForm(Buffer.from('phone_number,ä\n', 'latin1')) }, 400, notUtf8],
  ['a compressed file', { body: csvForm(gzipSync(csv)) }, 400, notUtf8],
  [
    'a compressed form',
    { headers: gzipped, body: csv },
    415,
    'Request body must not be compressed',
  ],
  [
    'two files',
    { headers: boundary, body: form(part('file', csv), part('file', csv)) },
    400,
    twoFiles,
  ],
  [
    'no end of the form',
    { headers: boundary, body: `${part('file', csv)}--b\r\n` },
    400,
    malformed,
  ],
  [
    '101 parts',
    { headers: boundary, body: form(part('file', csv), ...Array(100).fill(part('x', 'y', ''))) },
    400,
    malformed,
  ],
  [
    'more than 10 MB',
    { body: csvForm(`phone_number\n${`${to}\n`.repeat(850_000)}`) },
    413,
    'Request body is too large',
  ],
];

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

  test.each(rows)('%s', async (_, sent, statusCode, message) => {
    const { id } = await createCampaign();
    expectFailure(await suite.send(framework, { ...uploadTo(id), ...sent }), statusCode, message);
    // The connection is usable, and nothing was added.
    const leads = await suite.get<{ data: unknown[] }>(framework, {
      path: `/v1/campaigns/${id}/leads`,
    });
    expect(leads.data).toEqual([]);
  });

  test('tells of each refused row, and keeps the others', async () => {
    const { id } = await createCampaign();
    const file = `phone_number,name,plan\n${to},Asha,gold\n98765,Ben,\n+5351234567,,\n`;
    const report = await suite.get<UploadReport>(framework, {
      ...uploadTo(id),
      body: csvForm(file),
    });
    expect(report).toEqual({
      upload_id: expect.stringMatching(/^upl_/),
      accepted: 1,
      refused: 2,
      errors: [
        { line: 3, reason: expect.stringMatching(/^phone_number must be in E\.164 format/) },
        { line: 4, reason: expect.stringContaining('not enabled in Telephony Config') },
      ],
    });
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

  test('the file may come after other fields, and between others', async () => {
    const { id } = await createCampaign();
    const body = form(
      part('note', 'x', ''),
      part('other', 'y'),
      part('file', csv),
      part('another', 'z'),
    );
    const report = await suite.get<UploadReport>(framework, {
      ...uploadTo(id),
      headers: boundary,
      body,
    });
    expect(report.accepted).toBe(1);
  });

  test('20,000 rows are taken', async () => {
    const { id } = await createCampaign();
    const body = csvForm(numbers(20_000));
    const report = await suite.get<UploadReport>(framework, { ...uploadTo(id), body });
    expect(report).toMatchObject({ accepted: 20_000, refused: 0, errors: [] });
  });

  test('5 MB are taken', async () => {
    const { id } = await createCampaign();
    const body = csvForm(`phone_number,pad\n${`${to},${'x'.repeat(987)}\n`.repeat(5_000)}`);
    const report = await suite.get<UploadReport>(framework, { ...uploadTo(id), body });
    expect(report.accepted).toBe(5_000);
  });

  test("another organization's campaign is 404, and its file is not waited for", async () => {
    const body = csvForm(`phone_number\n${`${to}\n`.repeat(100_000)}`);
    const answer = await suite.send(framework, { ...uploadTo('cmp_globex_active'), body });
    expectFailure(answer, 404, 'Campaign not found');
  });

  test('after a refused upload the same connection goes on', async () => {
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
