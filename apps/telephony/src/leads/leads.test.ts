import { beforeEach, describe, expect, test } from 'vitest';
import { campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import { seeds } from '../seeds/seeds.ts';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();
const page = { page: 1, limit: 20 };
const routeReason = 'phone_number is valid, but the route to it is not enabled in Telephony Config';
let campaignId = '';

beforeEach(async () => {
  const { telephony, organizationId: org, agentId: agent_id } = fixture;
  const given = { name: 'C', agent_id, from_phone_number: '+14155550100' };
  campaignId = (await telephony.campaigns.create(org, campaignInputSchema.parse(given))).id;
});

async function* chunks<T>(...parts: T[]): AsyncGenerator<T> {
  yield* parts;
}

function upload(...parts: (string | Uint8Array)[]) {
  return fixture.telephony.leads.upload(fixture.organizationId, campaignId, chunks(...parts));
}

async function leads() {
  const list = await fixture.telephony.leads.list(fixture.organizationId, campaignId, page);
  return list.data.map(({ phone_number, name, variables }) => ({ phone_number, name, variables }));
}

describe('a lead', () => {
  test('is added and listed', async () => {
    const { telephony, organizationId: org } = fixture;
    const input = { phone_number: '+14155550123', name: 'Bo', variables: { plan: 'gold', n: 2 } };
    const lead = await telephony.leads.create(org, campaignId, input);
    expect(lead).toEqual({
      id: expect.stringMatching(/^lead_[0-9a-f]{24}$/),
      campaign_id: campaignId,
      ...input,
      upload_id: null,
      created_at: expect.any(String),
    });
    expect((await telephony.leads.list(org, campaignId, page)).data).toEqual([lead]);
  });

  test('to a blocked destination is 403', async () => {
    const { telephony, organizationId: org } = fixture;
    const lead = { phone_number: '+5351234567', variables: {} };
    const failure = await failureOf(telephony.leads.create(org, campaignId, lead));
    expect(failure).toEqual([403, expect.stringContaining('the route to it is not enabled')]);
  });

  test.each([
    ['completed', seeds.campaigns.completed],
    ['cancelled', seeds.campaigns.cancelled],
  ])('cannot be added to a campaign that is %s', async (status, id) => {
    const { telephony } = fixture;
    const { acme } = seeds.organizations;
    const refused = [409, `Campaign is ${status} and cannot take leads`];
    const lead = { phone_number: '+14155550123', variables: {} };
    expect(await failureOf(telephony.leads.create(acme, id, lead))).toEqual(refused);
    expect(await failureOf(telephony.leads.upload(acme, id, chunks('x')))).toEqual(refused);
  });

  test("of another organization's campaign: the same 404 for every method", async () => {
    const { leads } = fixture.telephony;
    const [org, id] = [fixture.organizationId, seeds.campaigns.globex];
    const notFound = [404, 'Campaign not found'];
    const lead = { phone_number: '+14155550123', variables: {} };
    expect(await failureOf(leads.create(org, id, lead))).toEqual(notFound);
    expect(await failureOf(leads.list(org, id, page))).toEqual(notFound);
    expect(await failureOf(leads.upload(org, id, chunks('phone_number')))).toEqual(notFound);
  });
});

describe('an upload', () => {
  test('adds right rows with their variables, and says which it refused', async () => {
    const csv =
      '\ufeffname,phone_number,city,__proto__\r\n' +
      'Bo,+14155550101,"Paris, TX",p\r\n' +
      '\r\n' +
      ',+1 4155550102,"two\nlines"\r\n' +
      'Cy,+5351234567,\r\n' +
      'Di,,\r\n' +
      '"",+14155550103\r\n';
    const report = await upload(csv);
    expect(report).toEqual({
      upload_id: expect.stringMatching(/^upl_[0-9a-f]{24}$/),
      accepted: 2,
      refused: 3,
      errors: [
        { line: 5, reason: 'phone_number must be in E.164 format: has a space at position 2' },
        { line: 6, reason: routeReason },
        { line: 7, reason: 'phone_number must be in E.164 format: is empty' },
      ],
    });
    const [second, first] = await leads();
    expect(first).toMatchObject({ phone_number: '+14155550101', name: 'Bo' });
    expect(first?.variables).toEqual(JSON.parse('{"city":"Paris, TX","__proto__":"p"}'));
    expect(second).toMatchObject({ phone_number: '+14155550103', name: null });
  });

  test('takes bytes, cut anywhere', async () => {
    const bytes = Buffer.from('phone_number,city\n+14155550101,Zürich\n');
    const report = await upload(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(report).toMatchObject({ accepted: 1, refused: 0, errors: [] });
    expect((await leads())[0]?.variables).toEqual({ city: 'Zürich' });
  });

  test('shows the first 20 refused rows', async () => {
    const { refused, errors } = await upload(`phone_number\n${'+5351234567\n'.repeat(25)}`);
    expect(refused).toBe(25);
    expect(errors).toHaveLength(20);
    expect(errors[19]).toEqual({ line: 21, reason: routeReason });
  });

  test('refuses a cell that cannot be stored', async () => {
    const row = (cell: string) => `+14155550101,${cell}\n`;
    const report = await upload(`phone_number,a\n${row('x\u0000')}${row('y'.repeat(1_001))}`);
    const reason = 'a column is longer than 1000 characters or has a NUL in it';
    expect(report.errors).toEqual([2, 3].map((line) => ({ line, reason })));
  });

  const noColumn = 'The CSV file needs a phone_number column in its first line';
  test.each([
    ['empty', '', noColumn],
    ['without the column', 'phone,name\n+14155550101,x\n', noColumn],
    [
      'with too many columns',
      `phone_number${',x'.repeat(100)}`,
      'The CSV file has too many columns, or a name of one is malformed',
    ],
    [
      'with an open quote',
      'phone_number\n"+14155550101\n',
      'The file is not valid CSV at line 2: check its quotes',
    ],
    [
      'with a quote inside',
      'phone_number\n+1415"secret"\n',
      'The file is not valid CSV at line 2: check its quotes',
    ],
  ])('%s is 400', async (_, csv, message) => {
    expect(await failureOf(upload(csv))).toEqual([400, message]);
    expect(await leads()).toEqual([]);
  });

  test('above 10 MB is 413, before the rest is read', async () => {
    let chunksRead = 0;
    async function* endless() {
      yield 'phone_number,note\n';
      for (;;) {
        chunksRead += 1;
        yield `+14155550101,${'x'.repeat(900)}\n`.repeat(1_000);
      }
    }
    const { leads: service } = fixture.telephony;
    const failure = await failureOf(service.upload(fixture.organizationId, campaignId, endless()));
    expect(failure).toEqual([413, 'Request body is too large']);
    expect(chunksRead).toBeLessThan(15);
    expect(await leads()).toEqual([]);
  });

  test('that breaks off fails with the reason, and adds nothing', async () => {
    async function* broken() {
      yield 'phone_number\n+14155550101\n';
      throw new Error('aborted');
    }
    const { leads: service } = fixture.telephony;
    const failure = await failureOf(service.upload(fixture.organizationId, campaignId, broken()));
    expect(failure).toEqual(new Error('aborted'));
    expect(await leads()).toEqual([]);
  });
});
