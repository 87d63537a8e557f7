import type { Campaign } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { numbers } from '@error-contract/telephony/testing/csv-sources';
import { describe, expect, test } from 'vitest';
import { formStart, openUpload } from '../http/open-upload.ts';
import { expectFailure, expectRow } from './expect-failure.ts';
import { stories } from './rows/stories.ts';
import { frameworks, useApps } from './suite.ts';

const tooLarge = 'Request body is too large';
const malformed = 'Request body is not valid multipart/form-data';

describe.each(frameworks)('an unfinished upload, on %s', (framework) => {
  const suite = useApps(pglite);

  async function createCampaign(): Promise<string> {
    const { telephony, organizationId: org } = suite;
    const agent = await telephony.agents.create(org, { name: 'Ada' });
    const json = { name: 'C', agent_id: agent.id, from_phone_number: '+14155550100' };
    const request = { method: 'POST', path: '/v1/campaigns', json };
    return (await suite.get<Campaign>(framework, request)).id;
  }

  const open = (campaignId: string, start: string, headers?: Record<string, string>) => {
    const url = `${suite.url(framework)}/v1/campaigns/${campaignId}/leads/upload`;
    return openUpload(url, suite.key, start, headers);
  };

  /** How many leads and uploads of the campaign are in the database, visible or not. */
  async function stored(campaignId: string): Promise<number[]> {
    const count = async (table: 'leads' | 'uploads') => {
      const rows = suite.store.db.selectFrom(table).where('campaign_id', '=', campaignId);
      const { n } = await rows.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
      return Number(n);
    };
    return [await count('leads'), await count('uploads')];
  }

  async function shown(campaignId: string): Promise<number> {
    const path = `/v1/campaigns/${campaignId}/leads`;
    return (await suite.get<{ meta: { total: number } }>(framework, { path })).meta.total;
  }

  /** Opens an upload and waits until two batches, the header and 999 rows, are stored. */
  async function begin() {
    const id = await createCampaign();
    const upload = open(id, formStart + numbers(999));
    await expect.poll(() => stored(id)).toEqual([999, 1]);
    return { id, ...upload };
  }

  test('shows nothing, blocks nobody, and shows everything at its end', async () => {
    const { id, finish } = await begin();
    expect(await shown(id)).toBe(0);
    const health = await suite.send(framework, { path: '/health', key: undefined });
    expect(health.statusCode).toBe(200);
    const { statusCode, text } = await finish('+14155550100');
    expect([statusCode, JSON.parse(text)]).toEqual([
      201,
      { upload_id: expect.stringMatching(/^upl_/), accepted: 1_000, refused: 0, errors: [] },
    ]);
    expect(await shown(id)).toBe(1_000);
  });

  test('whose client leaves adds nothing, and is not an error', async () => {
    const { id, leave } = await begin();
    leave();
    await expect.poll(() => stored(id)).toEqual([0, 0]);
    expect(suite.logs.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  test('whose client leaves after the file, but inside the form, adds nothing', async () => {
    const id = await createCampaign();
    const { leave } = open(id, `${formStart}${numbers(999)}\r\n--b\r\n`);
    await expect.poll(() => stored(id)).toEqual([999, 1]);
    leave();
    await expect.poll(() => stored(id)).toEqual([0, 0]);
  });

  test('is not affected by others whose clients leave', async () => {
    const id = await createCampaign();
    const uploads = Array.from({ length: 6 }, () => open(id, formStart + numbers(999)));
    await expect.poll(() => stored(id)).toEqual([6 * 999, 6]);
    for (const { leave } of uploads.slice(0, 3)) leave();
    const answers = await Promise.all(uploads.slice(3).map(({ finish }) => finish()));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    await expect.poll(() => stored(id)).toEqual([3 * 999, 3]);
    expect(await shown(id)).toBe(3 * 999);
  });

  test('of a campaign that is cancelled is 409', async () => {
    const { id, finish } = await begin();
    const path = `/v1/campaigns/${id}`;
    await suite.get(framework, { method: 'PATCH', path, json: { status: 'cancelled' } });
    expectRow(await finish(), stories.cancelledMeanwhile);
    expect(await stored(id)).toEqual([0, 0]);
  });

  test('of a campaign that is deleted is 409', async () => {
    const { id, finish } = await begin();
    await suite.get(framework, { method: 'DELETE', path: `/v1/campaigns/${id}` });
    expectRow(await finish(), stories.deletedMeanwhile);
    expect(await stored(id)).toEqual([0, 0]);
  });

  test('that was given up is 409', async () => {
    const { id, finish } = await begin();
    const uploads = suite.store.db.updateTable('uploads').set({ abandoned_at: new Date() });
    await uploads.where('campaign_id', '=', id).execute();
    expectRow(await finish(), stories.givenUp);
    expect(await stored(id)).toEqual([0, 0]);
  });

  test('with a key that is revoked is 401', async () => {
    const { id, finish } = await begin();
    const [keyId] = suite.key.split(':');
    await suite.get(framework, { method: 'DELETE', path: `/v1/api-keys/${keyId}` });
    const answer = await finish();
    expectRow(answer, stories.revokedMeanwhile);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await stored(id)).toEqual([0, 0]);
  });

  test('that declares more than 10 MB is 413 before its body arrives', async () => {
    const id = await createCampaign();
    const length = { 'content-length': String(10 * 1_048_576 + 65_537) };
    const { answer, leave } = open(id, '', length);
    expectFailure(await answer, 413, tooLarge);
    leave();
  });

  test('with endless data around its file is 413', async () => {
    const id = await createCampaign();
    const { write, answer, leave } = open(
      id,
      '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n',
    );
    for (let sent = 0; sent < 11; sent += 1) write('x'.repeat(1_048_576));
    expectFailure(await answer, 413, tooLarge);
    leave();
  });

  test('that stops being a form is 400, before its end', async () => {
    const { id, answer, write, leave } = await begin();
    write(`\r\n--b\r\n${'x'.repeat(20_000)}\r\n`);
    expectFailure(await answer, 400, malformed);
    expect(await stored(id)).toEqual([0, 0]);
    leave();
  });

  test('with a fault in the file is 400, before its end', async () => {
    const { id, answer, write, leave } = await begin();
    write('"+1415"secret\n');
    const message = 'The file is not valid CSV at line 1001: check its quotes';
    expectFailure(await answer, 400, message);
    expect(await stored(id)).toEqual([0, 0]);
    leave();
  });
});
