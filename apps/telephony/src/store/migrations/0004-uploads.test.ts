import { type Dialect, Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLeads } from '../../leads/leads.ts';
import { createThrowAway, servers } from '../../testing/backends.ts';
import { migrations } from '../migrations.ts';
import { openEmbedded } from '../open-embedded.ts';
import type { Tables } from '../tables.ts';

interface Opened {
  readonly dialect: Dialect;
  readonly drop?: () => Promise<void>;
}

const embedded = async (): Promise<Opened> => ({
  dialect: new PGliteDialect({ pglite: () => openEmbedded() }),
});
const onServer = async (): Promise<Opened> => {
  const { url, drop } = await createThrowAway();
  const pool = new Pool({ connectionString: url });
  return { dialect: new PostgresDialect({ pool }), drop };
};

const before = `
  INSERT INTO organizations VALUES ('org', 'O'), ('other', 'P');
  INSERT INTO api_keys (id, organization_id, name, secret_hash) VALUES ('key', 'org', 'K', '');
  INSERT INTO agents (id, organization_id, name) VALUES ('agt', 'org', 'A'), ('agt_p', 'other', 'A');
  INSERT INTO campaigns (id, organization_id, name, agent_id, from_phone_number,
    max_concurrent_calls, retry_config, status)
    VALUES ('cmp', 'org', 'C', 'agt', '+14155550100', 1, '{}', 'active'),
      ('cmp_p', 'other', 'C', 'agt_p', '+14155550100', 1, '{}', 'active');
  INSERT INTO leads (id, organization_id, campaign_id, phone_number, variables, upload_id)
    VALUES ('l1', 'org', 'cmp', '+1', '{}', 'upl_1'), ('l2', 'org', 'cmp', '+1', '{}', 'upl_1'),
      ('l3', 'org', 'cmp', '+1', '{}', null), ('l4', 'org', 'cmp', '+1', '{}', 'upl_2'),
      ('l5', 'other', 'cmp_p', '+1', '{}', 'upl_3')`;

const databases: [name: string, open: () => Promise<Opened>][] = [['PGlite', embedded]];
if (servers().length > 0) databases.push(['PostgreSQL', onServer]);

describe.each(databases)('existing rows on %s', (_, open) => {
  let db: Kysely<Tables>;
  let drop: Opened['drop'];
  beforeAll(async () => {
    const { dialect, ...opened } = await open();
    drop = opened.drop;
    db = new Kysely<Tables>({ dialect });
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...migrations }) },
    });
    await migrator.migrateTo('0003-idempotency-keys');
    for (const statement of before.split(';')) await sql.raw(statement).execute(db);
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
  afterAll(async () => {
    await db.destroy();
    await drop?.();
  });

  test('are complete uploads, with as many rows as they have', async () => {
    const uploads = await db
      .selectFrom('uploads')
      .select(['id', 'organization_id', 'campaign_id', 'accepted', 'refused'])
      .where('completed_at', 'is not', null)
      .orderBy('id')
      .execute();
    const org = { organization_id: 'org', campaign_id: 'cmp', refused: null };
    expect(uploads).toEqual([
      { id: 'upl_1', ...org, accepted: 2 },
      { id: 'upl_2', ...org, accepted: 1 },
      { id: 'upl_3', organization_id: 'other', campaign_id: 'cmp_p', accepted: 1, refused: null },
    ]);
  });

  test('have keys that keep all scopes', async () => {
    expect(await db.selectFrom('api_keys').select(['id', 'scopes']).execute()).toEqual([
      { id: 'key', scopes: ['read', 'write'] },
    ]);
  });

  test('are listed, the newest first', async () => {
    const list = await createLeads(db).list('org', 'cmp', { page: 1, limit: 20 });
    expect(list.data.map(({ id, upload_id }) => [id, upload_id])).toEqual([
      ['l4', 'upl_2'],
      ['l3', null],
      ['l2', 'upl_1'],
      ['l1', 'upl_1'],
    ]);
    expect(list.meta.total).toBe(4);
  });

  test('stay with their organization, and are deleted with their campaign', async () => {
    const stolen = sql`UPDATE leads SET upload_id = 'upl_3' WHERE id = 'l1'`.execute(db);
    await expect(stolen).rejects.toMatchObject({ constraint: 'leads_upload_fkey' });
    await db.deleteFrom('campaigns').where('id', '=', 'cmp').execute();
    expect(await db.selectFrom('uploads').select('id').execute()).toEqual([{ id: 'upl_3' }]);
    expect(await db.selectFrom('leads').select('id').execute()).toEqual([{ id: 'l5' }]);
  });
});
