import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createId } from '../store/ids.ts';
import { pglite, servers } from '../testing/backends.ts';
import { useUploads } from '../testing/upload-fixture.ts';
import { startUpload, type Upload } from '../uploads/upload.ts';
import { findShown, shownLeads } from './shown-leads.ts';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** How many rows of the table of leads a plan has read. */
function rowsRead(plan: Plan): number {
  const rows = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
  const own = plan['Relation Name'] === 'leads' ? rows : 0;
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsRead(below), own);
}

describe.each([pglite, ...servers()])('the list of leads on $name', (backend) => {
  const fixture = useUploads(backend);

  async function begin(): Promise<Upload> {
    const campaigns = fixture.store.db.selectFrom('campaigns').selectAll();
    const campaign = campaigns.where('id', '=', fixture.campaignId);
    return startUpload(fixture.store.db, await campaign.executeTakeFirstOrThrow());
  }

  /** Adds leads, of an upload or single ones. Their names say what they are. */
  async function add(name: string, count: number, upload?: Upload): Promise<void> {
    const { organizationId, campaignId, store } = fixture;
    const place = upload ? sql`${upload.place}` : sql`DEFAULT`;
    for (let left = count; left > 0; left -= 1) {
      const id = createId('lead');
      await sql`INSERT INTO leads
        (id, organization_id, campaign_id, phone_number, name, variables, upload_id, place)
        VALUES (${id}, ${organizationId}, ${campaignId}, '+1', ${name}, '{}',
          ${upload?.id ?? null}, ${place})`.execute(store.db);
    }
  }

  /** Adds many rows of an upload at once. */
  async function fill({ id, organization_id, campaign_id, place }: Upload, count: number) {
    await sql`INSERT INTO leads
      (id, organization_id, campaign_id, phone_number, variables, upload_id, place)
      SELECT ${id} || i, ${organization_id}, ${campaign_id}, '+1', '{}', ${id}, ${place}::bigint
      FROM generate_series(1, ${count}::int) AS i`.execute(fixture.store.db);
  }

  async function complete({ id }: Upload, accepted: number): Promise<void> {
    const uploads = fixture.store.db.updateTable('uploads').set({ accepted });
    await uploads.set({ completed_at: new Date() }).where('id', '=', id).execute();
  }

  async function names(page: number, limit: number): Promise<(string | null)[]> {
    const { telephony, organizationId, campaignId } = fixture;
    const { data } = await telephony.leads.list(organizationId, campaignId, { page, limit });
    return data.map(({ name }) => name);
  }

  async function explain(query: RawBuilder<unknown>): Promise<number> {
    const explained = sql<{
      'QUERY PLAN': [{ Plan: Plan }];
    }>`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`;
    const { rows } = await explained.execute(fixture.store.db);
    const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
    if (!plan) throw new Error('PostgreSQL gave no plan');
    return rowsRead(plan.Plan);
  }

  test('has an upload at the place where it began, when it is complete', async () => {
    await add('before', 2);
    const upload = await begin();
    await add('upload', 1, upload);
    await add('during', 1);
    await add('upload', 1, upload);
    await add('after', 1);
    expect(await names(1, 9)).toEqual(['after', 'during', 'before', 'before']);
    expect([await names(1, 3), await names(2, 3)]).toEqual([
      ['after', 'during', 'before'],
      ['before'],
    ]);
    await complete(upload, 2);
    const all = ['after', 'during', 'upload', 'upload', 'before', 'before'];
    expect(await names(1, 9)).toEqual(all);
    expect([await names(2, 4), await names(4, 2)]).toEqual([all.slice(4), []]);
  });

  test('has a lead once between two unfinished uploads, where places get a digit more', async () => {
    const [first, second] = [await begin(), await begin()];
    await add('between', 1);
    const { db } = fixture.store;
    await db.updateTable('uploads').set({ place: '9' }).where('id', '=', first.id).execute();
    await db.updateTable('uploads').set({ place: '11' }).where('id', '=', second.id).execute();
    await db.updateTable('leads').set({ place: '10' }).where('name', '=', 'between').execute();
    expect(await names(1, 9)).toEqual(['between']);
  });

  test('is right with more unfinished uploads than gaps are left out', async () => {
    for (let upload = 0; upload < 22; upload += 1) {
      await add('unfinished', 1, await begin());
      await add('single', 1);
    }
    expect(await names(1, 100)).toEqual(Array(22).fill('single'));
    expect(await fixture.shown()).toBe(22);
  });

  test('reads no row of an unfinished upload', async () => {
    const { db } = fixture.store;
    await add('before', 5);
    const done = await begin();
    await fill(done, 200);
    await complete(done, 200);
    await fill(await begin(), 6_000);
    await add('after', 5);
    await sql`ANALYZE leads, uploads`.execute(db);
    const counting = findShown(fixture.campaignId);
    const { total, gaps } = (await counting.execute(db)).rows[0] ?? { total: 0, gaps: [] };
    expect([total, gaps.length]).toEqual([210, 1]);
    expect(await explain(counting)).toBeLessThanOrEqual(10);
    const page = shownLeads(db, fixture.campaignId, gaps, { page: 2, limit: 100 });
    expect(await explain(page)).toBeLessThanOrEqual(210);
    // Without the gap all of them are read: this test can fail.
    const blind = shownLeads(db, fixture.campaignId, [], { page: 2, limit: 100 });
    expect(await explain(blind)).toBeGreaterThan(6_000);
  });
});
