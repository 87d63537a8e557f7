import { randomUUID } from 'node:crypto';
import { allScopes, createTelephony, type Store, type Telephony } from '@error-contract/telephony';
import { type Backend, closeUnlessShared } from '@error-contract/telephony/testing/backends';
import { createOrganization } from '@error-contract/telephony/testing/fixture';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Answer, type Sent, send, sendOrThrow } from '../http/send.ts';
import { referenceApps } from '../reference-apps.ts';
import { type RunningApp, type StartOptions, startApps } from '../start-apps.ts';

/** The frameworks, for `describe.each`. */
export const frameworks = referenceApps.map(({ framework }) => framework);

/** What a test uses: the three apps on one store, and its own organization. */
export interface Suite {
  readonly store: Store;
  readonly telephony: Telephony;
  /** New for each test. It may call +1 but not +53. */
  readonly organizationId: string;
  /** A key of that organization, with 100 requests per minute. */
  readonly key: string;
  readonly logs: Record<string, unknown>[];
  url(framework: string): string;
  /** Sends a request, with this key unless the request has another. */
  send(framework: string, request: Sent): Promise<Answer>;
  /** Sends a request that must succeed, and returns its JSON. */
  get<Body>(framework: string, request: Sent): Promise<Body>;
}

interface Prepared {
  store: Store;
  telephony: Telephony;
  apps: readonly RunningApp[];
  organizationId: string;
  key: string;
}

function startOn(store: Store, logs: Record<string, unknown>[], more: Partial<StartOptions>) {
  const destination = { write: (line: string) => void logs.push(JSON.parse(line)) };
  const options = { host: '127.0.0.1', port: 0, run: randomUUID(), logLevel: 'info' as const };
  return startApps({ ...options, ...more, store, destination });
}

function prepareEach(
  backend: Backend,
  prepared: Prepared,
  logs: Record<string, unknown>[],
  more: Partial<StartOptions>,
) {
  beforeAll(async () => {
    prepared.store = await backend.open();
    prepared.telephony = await createTelephony({ store: prepared.store });
    prepared.apps = await startOn(prepared.store, logs, more);
  });
  beforeEach(async () => {
    logs.length = 0;
    prepared.organizationId = await createOrganization(prepared.store.db);
    const { telephony, organizationId } = prepared;
    const { api_key } = await telephony.apiKeys.create(organizationId, { name: 'Test' }, allScopes);
    prepared.key = api_key;
  });
  afterAll(async () => {
    await Promise.all((prepared.apps ?? []).map((app) => app.stop()));
    if (prepared.store) await closeUnlessShared(backend, prepared.store);
  });
}

/** Starts the three apps for the tests of a file. */
export function useApps(backend: Backend, more: Partial<StartOptions> = {}): Suite {
  const prepared = {} as Prepared;
  const logs: Record<string, unknown>[] = [];
  prepareEach(backend, prepared, logs, more);
  const url = (framework: string) =>
    prepared.apps.find((app) => app.framework === framework)?.url ?? '';
  const withKey = (request: Sent) => ({ key: prepared.key, ...request });
  return {
    logs,
    url,
    get store() {
      return prepared.store;
    },
    get telephony() {
      return prepared.telephony;
    },
    get organizationId() {
      return prepared.organizationId;
    },
    get key() {
      return prepared.key;
    },
    send: (framework, request) => send(url(framework), withKey(request)),
    get: (framework, request) => sendOrThrow(url(framework), withKey(request)),
  };
}
