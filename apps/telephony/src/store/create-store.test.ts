import { describe, expect, test } from 'vitest';
import { seedStore } from '../seeds/seed-store.ts';
import { seeds } from '../seeds/seeds.ts';
import { createThrowAway, pglite, servers } from '../testing/backends.ts';
import { createStore } from './create-store.ts';

describe('the embedded database', () => {
  test('is seeded, and seeding again changes nothing', async () => {
    const { db } = await pglite.open();
    const count = () =>
      db
        .selectFrom('agents')
        .select((eb) => eb.fn.countAll().as('n'))
        .where('organization_id', '=', seeds.organizations.acme)
        .executeTakeFirstOrThrow();
    const before = await count();
    await seedStore(db);
    expect(await count()).toEqual(before);
  });

  test('answers a ping', async () => {
    await (await pglite.open()).ping();
  });
});

test('an unreachable server is an error, in bounded time', async () => {
  await expect(createStore({ databaseUrl: 'postgres://u:p@127.0.0.1:1/d' })).rejects.toThrow();
});

describe.each(servers())('$name', () => {
  test('three apps that start at once migrate and seed it once', async () => {
    const { url, drop } = await createThrowAway();
    const open = () => createStore({ databaseUrl: url, seed: true });
    const stores = await Promise.all([open(), open(), open()]);
    const [store] = stores;
    const rows = await store?.db.selectFrom('organizations').select('id').orderBy('id').execute();
    expect(rows).toEqual([{ id: 'org_acme' }, { id: 'org_globex' }]);
    await Promise.all(stores.map(({ close }) => close()));
    await drop();
  });

  test('a server without SEED stays empty', async () => {
    const { url, drop } = await createThrowAway();
    const store = await createStore({ databaseUrl: url });
    expect(await store.db.selectFrom('organizations').selectAll().execute()).toEqual([]);
    await store.close();
    await drop();
  });
});
