import { expect, test } from 'vitest';
import { seeds } from '../seeds/seeds.ts';
import { failureOf, outcomes } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();
const input = { phone_number: '+14155550190', provider: 'plivo' } as const;

test('a number can be added once, and again after it was deleted', async () => {
  const { telephony, organizationId: org } = fixture;
  const created = await telephony.phoneNumbers.create(org, input);
  expect(created).toEqual({
    id: expect.stringMatching(/^pn_[0-9a-f]{24}$/),
    ...input,
    created_at: expect.any(String),
  });
  const duplicate = await failureOf(telephony.phoneNumbers.create(org, input));
  expect(duplicate).toEqual([409, 'Phone number already exists in this organization']);
  await telephony.phoneNumbers.delete(org, created.id);
  const gone = await failureOf(telephony.phoneNumbers.get(org, created.id));
  expect(gone).toEqual([404, 'Phone number not found']);
  expect((await telephony.phoneNumbers.create(org, input)).id).not.toBe(created.id);
});

test('other organizations may have the same number', async () => {
  const { telephony, organizationId: org } = fixture;
  const { id } = await telephony.phoneNumbers.create(org, {
    ...input,
    phone_number: '+14155550110',
  });
  expect((await telephony.phoneNumbers.get(org, id)).phone_number).toBe('+14155550110');
});

test('only one of several simultaneous requests gets a number', async () => {
  const { telephony, organizationId: org } = fixture;
  const { succeeded } = await outcomes(
    [1, 2, 3].map(() => telephony.phoneNumbers.create(org, input)),
  );
  expect(succeeded).toBe(1);
});

test.each([
  ['missing', 'pn_missing'],
  ["another organization's", seeds.phoneNumbers.globex],
  ['deleted', seeds.phoneNumbers.deleted],
])('%s: the same 404', async (_, id) => {
  const { phoneNumbers } = fixture.telephony;
  const notFound = [404, 'Phone number not found'];
  expect(await failureOf(phoneNumbers.get(seeds.organizations.acme, id))).toEqual(notFound);
  expect(await failureOf(phoneNumbers.delete(seeds.organizations.acme, id))).toEqual(notFound);
});
