import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { pglite, servers } from '../testing/backends.ts';
import { bytes, held, numbers } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';

describe.each([pglite, ...servers()])('on $name', (backend) => {
  const fixture = useUploads(backend);

  test('20,000 rows are accepted', async () => {
    const report = await fixture.upload(bytes(numbers(20_000)));
    expect(report).toMatchObject({ accepted: 20_000, refused: 0, errors: [] });
    expect(await fixture.shown()).toBe(20_000);
    expect(await fixture.stored()).toEqual([20_000, 1]);
  });

  test('nothing is visible before the whole file is stored', async () => {
    const { telephony, organizationId: org, campaignId } = fixture;
    const { finish } = await fixture.begin();
    await telephony.leads.create(org, campaignId, { phone_number: '+14155550199', variables: {} });
    const query = { page: 1, limit: 100 };
    const before = await telephony.leads.list(org, campaignId, query);
    expect(before.data.map(({ phone_number }) => phone_number)).toEqual(['+14155550199']);
    expect(before.meta).toEqual({ page: 1, limit: 100, total: 1, totalPages: 1 });
    const { upload_id } = await finish();
    const after = await telephony.leads.list(org, campaignId, query);
    expect(after.meta).toEqual({ page: 1, limit: 100, total: 1_001, totalPages: 11 });
    // The upload began first.
    expect(after.data[0]?.upload_id).toBeNull();
    expect(after.data[1]).toMatchObject({ phone_number: '+14155550100', upload_id });
    const last = await telephony.leads.list(org, campaignId, { page: 11, limit: 100 });
    expect(last.data).toHaveLength(1);
  });

  test('two simultaneous uploads do not disturb each other, even if one fails', async () => {
    const files = [held(numbers(1_200)), held(numbers(1_300)), held(numbers(1_400))] as const;
    const [first, second, third] = files.map((file) => fixture.upload(file));
    // Two batches of each. The third is not full and waits for the end.
    await expect.poll(fixture.stored).toEqual([2_997, 3]);
    files[1].destroy(new Error('aborted'));
    expect(await failureOf(second ?? Promise.resolve())).toEqual(new Error('aborted'));
    files[0].end();
    expect(await first).toMatchObject({ accepted: 1_200 });
    expect(await fixture.shown()).toBe(1_200);
    files[2].end();
    expect(await third).toMatchObject({ accepted: 1_400 });
    expect(await fixture.shown()).toBe(2_600);
    expect(await fixture.stored()).toEqual([2_600, 2]);
  });

  test('a file is read no faster than the database stores it', async () => {
    const stored: number[] = [];
    async function* slowed() {
      yield Buffer.from('phone_number\n');
      const batch = Buffer.from(numbers(500).slice('phone_number\n'.length));
      for (let round = 0; round < 5; round += 1) {
        stored.push((await fixture.stored())[0]);
        yield batch;
      }
    }
    await fixture.upload(slowed());
    // The header is one of the first 500 rows, so one row is left over.
    expect(stored).toEqual([0, 499, 999, 1_499, 1_999]);
  });

  test.each([
    ['taken', numbers(10_000)],
    ['refused', `phone_number\n${'+5351234567\n'.repeat(10_000)}`],
  ])('others get their turn between batches of rows that are %s', async (_, csv) => {
    let isOver = false;
    let turns = 0;
    const uploading = fixture.upload(bytes(csv)).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await setImmediate();
      turns += 1;
    }
    await uploading;
    // 20 batches of 500 rows.
    expect(turns).toBeGreaterThanOrEqual(20);
  });
});
