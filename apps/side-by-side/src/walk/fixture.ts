import { randomInt } from 'node:crypto';
import { type Agent, type Campaign, type NewApiKey, seeds } from '@error-contract/telephony';
import { type Sent, sendOrThrow } from '../http/send.ts';

/** The data of a walk through one app, so that the three do not disturb each other. */
export interface Fixture {
  readonly url: string;
  /** An API key of Acme with its own limit. */
  readonly key: string;
  /** An agent in an active campaign. */
  readonly agentId: string;
  readonly activeCampaignId: string;
  readonly cancelledCampaignId: string;
  /** A phone number that Acme has. */
  readonly phoneNumber: string;
}

/** An unused number on the route that Acme may call. */
export function randomNumber(): string {
  return `+1415${String(randomInt(2_000_000, 10_000_000))}`;
}

/** Creates the key, agent, number and campaigns of a walk, over HTTP. */
export async function createFixture(url: string): Promise<Fixture> {
  const post = <Body>(path: string, json: unknown, key: string = seeds.keys.acme) =>
    sendOrThrow<Body>(url, { method: 'POST', path, key, json });
  const { api_key: key } = await post<NewApiKey>('/v1/api-keys', { name: 'Side by side' });
  const { id: agentId } = await post<Agent>('/v1/agents', { name: 'Ada' }, key);
  const phoneNumber = randomNumber();
  await post('/v1/phone-numbers', { phone_number: phoneNumber, provider: 'plivo' }, key);
  const campaign = { name: 'Walk', agent_id: agentId, from_phone_number: phoneNumber };
  const active = await post<Campaign>('/v1/campaigns', campaign, key);
  const cancelled = await post<Campaign>('/v1/campaigns', campaign, key);
  const cancel: Sent = { path: `/v1/campaigns/${cancelled.id}`, json: { status: 'cancelled' } };
  await sendOrThrow(url, { ...cancel, method: 'PATCH', key });
  const campaigns = { activeCampaignId: active.id, cancelledCampaignId: cancelled.id };
  return { url, key, agentId, phoneNumber, ...campaigns };
}
