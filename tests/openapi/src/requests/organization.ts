import { type Store, seeds, type Telephony } from '@error-contract/telephony';
import { createOrganization } from '@error-contract/telephony/testing/fixture';
import type { Received, Sent } from './send.ts';
import type { KeyName, Step } from './steps.ts';

/** An organization that sends the requests of a sequence to one app, and what it has. */
export interface Organization {
  readonly id: string;
  readonly keys: Readonly<Record<KeyName, string | undefined>>;
  /** By kind, in the order in which they were made. */
  readonly things: Map<string, string[]>;
}

async function makeKeys(store: Store, { apiKeys }: Telephony, id: string) {
  const make = async (...scopes: never[]) =>
    (await apiKeys.create(id, { name: 'Key', scopes }, ['write'])).api_key;
  const keys = {
    all: await make('write' as never),
    reader: await make('read' as never),
    agents: await make('agents:write' as never),
    expired: seeds.keys.expired,
    revoked: seeds.keys.revoked,
    wrong: 'a:b',
    none: undefined,
  };
  const update = store.db.updateTable('api_keys').set({ rate_limit: 1_000_000 });
  await update.where('organization_id', '=', id).execute();
  return keys;
}

/** Makes an organization that has one of each thing. */
export async function makeOrganization(store: Store, telephony: Telephony): Promise<Organization> {
  const id = await createOrganization(store.db);
  const keys = await makeKeys(store, telephony, id);
  // The number that the organization has from the beginning.
  const [number, caller] = [`pn_${id}`, '+14155550100'];
  const agent = await telephony.agents.create(id, { name: 'Ada', phone_number_id: number });
  const campaign = await telephony.campaigns.create(id, {
    name: 'Spring',
    agent_id: agent.id,
    from_phone_number: caller,
    max_concurrent_calls: 1,
    retry_config: {},
    scheduled_at: null,
  });
  const things = new Map([
    ['agents', [agent.id]],
    ['phone-numbers', [number]],
    ['callers', [caller]],
    ['campaigns', [campaign.id]],
    ['groups', [`ng_on_${id}`, `ng_off_${id}`]],
  ]);
  return { id, keys, things };
}

function filledIn(text: string, { things }: Organization): string {
  return text.replace(/‹([a-z-]+)\.(\d+)›/g, (_, kind: string, index: string) => {
    const all = things.get(kind) ?? [];
    return all[Number(index) % all.length] ?? 'none';
  });
}

const mark = Buffer.from('‹').toString('latin1');

/** The request of a step, with what the organization has. */
export function requestOf(step: Step, organization: Organization): Sent {
  const { operation, id, query, body } = step;
  const fill = (text: string) => filledIn(text, organization);
  const key = organization.keys[step.key];
  const path = operation.path.replace('{id}', () => fill(id));
  const bytes = body?.bytes.includes(mark)
    ? Buffer.from(fill(Buffer.from(body.bytes, 'latin1').toString())).toString('latin1')
    : body?.bytes;
  const headers = Object.entries(step.headers).map(([name, value]) => [name, fill(value)]);
  return {
    method: operation.method,
    path: query === '' ? path : `${path}?${query}`,
    headers: {
      ...Object.fromEntries(headers),
      ...body?.headers,
      ...(key && { authorization: `Bearer ${key}` }),
    },
    bytes,
  };
}

function add({ things }: Organization, kind: string, thing: string): void {
  things.set(kind, [...(things.get(kind) ?? []), thing]);
}

/** Remembers what a request has made. */
export function remember(
  organization: Organization,
  { operation }: Step,
  received: Received,
): void {
  const { etag } = received.headers;
  if (etag) add(organization, 'etags', etag);
  if (received.status !== 201) return;
  const { id, phone_number: number } = JSON.parse(received.text);
  const [, , kind = ''] = operation.path.split('/');
  if (operation.path === `/v1/${kind}`) add(organization, kind, String(id));
  if (kind === 'phone-numbers') add(organization, 'callers', String(number));
}

/** The text of a response without what differs from organization to organization. */
export function withoutOwn(text: string, { id }: Organization): string {
  return text
    .replaceAll(id, 'ORGANIZATION')
    .replace(/\b(agt|cmp|key|lead|log|pn|upl)_[0-9a-f]{24}\b/g, '$1_ID')
    .replace(/"(?:secret|api_key)":"[^"]*"/g, '"SECRET"')
    .replace(/"created_at":"[^"]*"/g, '"CREATED"');
}
