import { describe, expect, test } from 'vitest';
import { seeds } from '../seeds/seeds.ts';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();
const { organizations } = seeds;
const page = { page: 1, limit: 20 };

describe('agents', () => {
  test('are created, read, changed and deleted', async () => {
    const { telephony, organizationId: org } = fixture;
    const created = await telephony.agents.create(org, { name: 'Bo', prompt: 'Be kind.' });
    expect(created).toEqual({
      id: expect.stringMatching(/^agt_[0-9a-f]{24}$/),
      name: 'Bo',
      prompt: 'Be kind.',
      phone_number_id: null,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(await telephony.agents.get(org, created.id)).toEqual(created);
    const changed = { ...created, prompt: null };
    expect(await telephony.agents.update(org, created.id, { prompt: null })).toEqual(changed);
    expect(await telephony.agents.update(org, created.id, {})).toEqual(changed);
    const deleted = { id: created.id, deleted: true };
    expect(await telephony.agents.delete(org, created.id)).toEqual(deleted);
    const gone = await failureOf(telephony.agents.get(org, created.id));
    expect(gone).toEqual([404, 'Agent not found']);
  });

  test.each([
    ['missing', 'agt_missing'],
    ["another organization's", seeds.agents.globex],
    ['no id', 'a\u0000b'],
    ['empty', ''],
    ['too long', 'a'.repeat(1_000)],
  ])('%s: the same 404 for every method', async (_, id) => {
    const { agents } = fixture.telephony;
    const acme = organizations.acme;
    const notFound = [404, 'Agent not found'];
    expect(await failureOf(agents.get(acme, id))).toEqual(notFound);
    expect(await failureOf(agents.update(acme, id, { name: 'x' }))).toEqual(notFound);
    expect(await failureOf(agents.delete(acme, id))).toEqual(notFound);
  });

  test.each([
    ['missing', 'pn_missing', 'phone_number_id is not a phone number of this organization'],
    [
      "another organization's",
      seeds.phoneNumbers.globex,
      'phone_number_id is not a phone number of this organization',
    ],
    ['deleted', seeds.phoneNumbers.deleted, 'phone_number_id refers to a deleted phone number'],
  ])('a phone number that is %s is 422', async (_, phone_number_id, message) => {
    const { agents } = fixture.telephony;
    const input = { name: 'Bo', phone_number_id };
    expect(await failureOf(agents.create(organizations.acme, input))).toEqual([422, message]);
    const update = agents.update(organizations.acme, seeds.agents.idle, { phone_number_id });
    expect(await failureOf(update)).toEqual([422, message]);
  });

  test('in an active campaign cannot be deleted', async () => {
    const deletion = fixture.telephony.agents.delete(organizations.acme, seeds.agents.support);
    const message = 'Agent is assigned to an active campaign and cannot be deleted';
    expect(await failureOf(deletion)).toEqual([409, message]);
  });
});

describe('lists', () => {
  test('have pages, the newest first, of one organization', async () => {
    const { telephony, organizationId: org } = fixture;
    for (const name of ['B', 'C', 'D', 'E']) await telephony.agents.create(org, { name });
    const names = async (number: number) => {
      const { data, meta } = await telephony.agents.list(org, { page: number, limit: 2 });
      expect(meta).toEqual({ page: number, limit: 2, total: 5, totalPages: 3 });
      return data.map(({ name }) => name);
    };
    expect(await names(1)).toEqual(['E', 'D']);
    expect(await names(3)).toEqual(['Ada']);
    expect(await names(1_000_000_000)).toEqual([]);
  });

  test('can be empty', async () => {
    const list = await fixture.telephony.campaigns.list(fixture.organizationId, page);
    expect(list).toEqual({ data: [], meta: { page: 1, limit: 20, total: 0, totalPages: 0 } });
  });
});
