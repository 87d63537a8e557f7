import { type Client, createClient, outcome, type StatusError } from '@error-contract/client';
import type { StatusOf } from '@error-contract/core';
import type { CreateCall, DeleteAgent, UpdateCampaign } from '@error-contract/telephony';
import { seeds } from '@error-contract/telephony';
import { beforeAll, describe, expect, test } from 'vitest';
import { frameworks, useApp, useStore } from './reference-apps.ts';

/** Provokes a declared failure, and gives its status. `outcome` must not throw it. */
type Provoke = (client: Client) => Promise<number>;

const { agents, campaigns } = seeds;

async function deleteAgent(client: Client, id: string): Promise<number> {
  const ended = await outcome(client.delete<DeleteAgent>(`/v1/agents/${id}`), 404, 409);
  return ended.ok ? 200 : ended.error.statusCode;
}

async function updateCampaign(client: Client, id: string, changes: object): Promise<number> {
  const call = client.patch<UpdateCampaign>(`/v1/campaigns/${id}`, changes);
  const ended = await outcome(call, 404, 409, 422);
  return ended.ok ? 200 : ended.error.statusCode;
}

async function createCall(client: Client, agent: string, to: string): Promise<number> {
  const body = { agent_id: agent, to_phone_number: to };
  const ended = await outcome(client.post<CreateCall>('/v1/calls', body), 403, 422);
  return ended.ok ? 201 : ended.error.statusCode;
}

// A declared status that is not provoked here does not compile.
const deleting: Record<StatusOf<DeleteAgent>, Provoke> = {
  404: (client) => deleteAgent(client, agents.globex),
  409: (client) => deleteAgent(client, agents.support),
};
const updating: Record<StatusOf<UpdateCampaign>, Provoke> = {
  404: (client) => updateCampaign(client, campaigns.globex, { name: 'Spring' }),
  409: (client) => updateCampaign(client, campaigns.cancelled, { status: 'active' }),
  422: (client) => updateCampaign(client, campaigns.paused, { agent_id: agents.deletedNumber }),
};
const calling: Record<StatusOf<CreateCall>, Provoke> = {
  403: (client) => createCall(client, agents.support, seeds.blockedNumber),
  422: (client) => createCall(client, agents.deletedNumber, seeds.allowedNumber),
};

/** The compiler demands a case for each declared status, and no other. */
function explain(error: StatusError<StatusOf<DeleteAgent>>): string {
  switch (error.statusCode) {
    case 404:
      return 'It is gone already.';
    case 409:
      return `Not now. ${error.message}.`;
  }
}

const store = useStore();

describe.each(frameworks)('with the reference app on %s', (framework) => {
  const url = useApp(framework, store);
  let client: Client;

  beforeAll(() => {
    client = createClient({ baseUrl: url(), apiKey: seeds.keys.acme, retry: 0 });
  });

  describe.each([
    ['DELETE /v1/agents/:id', deleting],
    ['PATCH /v1/campaigns/:id', updating],
    ['POST /v1/calls', calling],
  ])('%s answers', (_route, provocations) => {
    test.each(Object.entries<Provoke>(provocations))(
      'the %s that it declares',
      async (status, provoke) => {
        expect(await provoke(client)).toBe(Number(status));
      },
    );
  });

  test('a declared failure can be explained to a person', async () => {
    const ended = await outcome(
      client.delete<DeleteAgent>(`/v1/agents/${agents.support}`),
      404,
      409,
    );
    expect(ended.ok ? 'deleted' : explain(ended.error)).toBe(
      'Not now. Agent is assigned to an active campaign and cannot be deleted.',
    );
  });

  test('a failure that every route may have is thrown', async () => {
    const stranger = createClient({ baseUrl: url(), retry: 0 });
    await expect(deleteAgent(stranger, agents.support)).rejects.toMatchObject({ statusCode: 401 });
  });
});
