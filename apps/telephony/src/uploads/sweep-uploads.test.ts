import { describe, expect, test } from 'vitest';
import { createTelephony } from '../telephony.ts';
import { pglite, servers } from '../testing/backends.ts';
import { numbers } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';
import { removeUpload } from './remove-upload.ts';
import { sweepUploads } from './sweep-uploads.ts';

const givenUp = [409, 'The upload was given up, as nothing was heard of it. Send it again.'];

describe.each([pglite, ...servers()])('what a crash left on $name', (backend) => {
  const fixture = useUploads(backend);

  function lastSeen(minutes: number) {
    const then = new Date(Date.now() - minutes * 60_000);
    return fixture.store.db
      .updateTable('uploads')
      .set({ seen_at: then })
      .where('campaign_id', '=', fixture.campaignId)
      .execute();
  }

  test('is removed, but not a running upload that reported', async () => {
    const { finish } = await fixture.begin();
    await lastSeen(9);
    await sweepUploads(fixture.store.db);
    expect(await fixture.stored()).toEqual([999, 1]);
    await finish();
    await lastSeen(60);
    await sweepUploads(fixture.store.db);
    expect(await fixture.stored()).toEqual([1_000, 1]);
  });

  test.each([
    ['before its end', ''],
    ['before more rows', numbers(600).slice('phone_number\n'.length)],
  ])('an upload that was taken for it is 409, %s', async (_, rows) => {
    const { file, result } = await fixture.begin();
    await lastSeen(11);
    await sweepUploads(fixture.store.db);
    expect(await fixture.stored()).toEqual([0, 0]);
    file.end(rows);
    expect(await failureOf(result)).toEqual(givenUp);
    expect(await fixture.stored()).toEqual([0, 0]);
  });

  test('an upload whose removal has begun cannot complete', async () => {
    const { finish } = await fixture.begin();
    await fixture.store.db
      .updateTable('uploads')
      .set({ abandoned_at: new Date() })
      .where('campaign_id', '=', fixture.campaignId)
      .execute();
    expect(await failureOf(finish())).toEqual(givenUp);
    expect(await fixture.stored()).toEqual([0, 0]);
  });

  test('an upload that has just completed is not removed', async () => {
    const { finish } = await fixture.begin();
    const { upload_id } = await finish();
    await removeUpload(fixture.store.db, upload_id);
    expect(await fixture.shown()).toBe(1_000);
  });

  test('is removed when a service starts', async () => {
    await fixture.begin();
    await lastSeen(11);
    const telephony = await createTelephony({ store: fixture.store });
    await expect.poll(fixture.stored).toEqual([0, 0]);
    await telephony.close();
  });

  test('is removed by several processes at once', async () => {
    await fixture.begin();
    await lastSeen(11);
    await Promise.all([1, 2, 3].map(() => sweepUploads(fixture.store.db)));
    expect(await fixture.stored()).toEqual([0, 0]);
  });
});
