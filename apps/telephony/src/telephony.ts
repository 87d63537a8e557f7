import { type Admit, createAdmit } from './admission/admit.ts';
import { connectRedis } from './admission/connect-redis.ts';
import { createRateLimiter } from './admission/rate-limiter.ts';
import { type Agents, createAgents } from './agents/agents.ts';
import { type ApiKeys, createApiKeys } from './api-keys/api-keys.ts';
import { type CallLogs, createCallLogs } from './call-logs/call-logs.ts';
import { type Calls, createCalls } from './calls/calls.ts';
import { type Carrier, createFakeCarrier } from './calls/carrier.ts';
import { type Campaigns, createCampaigns } from './campaigns/campaigns.ts';
import { createLeads, type Leads } from './leads/leads.ts';
import { createPhoneNumbers, type PhoneNumbers } from './phone-numbers/phone-numbers.ts';
import { createStore, type Store } from './store/create-store.ts';
import type { Database } from './store/database.ts';
import { unavailableError, withDomainErrors } from './store/database-errors.ts';
import type { DatabaseTimeouts } from './store/sessions.ts';
import {
  createTelephonyConfigs,
  type TelephonyConfigs,
} from './telephony-config/telephony-config.ts';
import { sweepRegularly } from './uploads/sweep-uploads.ts';

/** The log for problems that no request sees. A pino logger fits. */
export interface Warns {
  warn(details: object, message: string): void;
}

/** How to start the domain. */
export interface TelephonyOptions {
  /** A PostgreSQL server. Without it the database is embedded, in memory. */
  readonly databaseUrl?: string | undefined;
  /** Lets several processes count requests together. Without it, each counts in its own memory. */
  readonly redisUrl?: string | undefined;
  /** The prefix of the names of the rate-limit counters. */
  readonly rateLimitPrefix?: string | undefined;
  /** Whether to add the seeds; by default only to an embedded database. */
  readonly seed?: boolean | undefined;
  /** How long a request waits for the database. */
  readonly timeouts?: DatabaseTimeouts | undefined;
  /** How long a request waits for Redis, in milliseconds. */
  readonly redisMs?: number | undefined;
  /** A store to share with others. It stays open when the domain is closed. */
  readonly store?: Store | undefined;
  readonly carrier?: Carrier | undefined;
  readonly logger?: Warns | undefined;
}

/** The whole domain. Every method takes the organization that {@link Admit} found. */
export interface Telephony {
  readonly admit: Admit;
  readonly agents: Agents;
  readonly apiKeys: ApiKeys;
  readonly callLogs: CallLogs;
  readonly calls: Calls;
  readonly campaigns: Campaigns;
  readonly leads: Leads;
  readonly phoneNumbers: PhoneNumbers;
  readonly telephonyConfig: TelephonyConfigs;
  /** Resolves or rejects within two seconds: 503 if the database is gone. */
  health(): Promise<{ status: 'ok' }>;
  close(): Promise<void>;
}

function createServices(db: Database, carrier: Carrier) {
  return {
    agents: withDomainErrors(createAgents(db)),
    apiKeys: withDomainErrors(createApiKeys(db)),
    callLogs: withDomainErrors(createCallLogs(db)),
    calls: withDomainErrors(createCalls({ db, carrier })),
    campaigns: withDomainErrors(createCampaigns(db)),
    leads: withDomainErrors(createLeads(db)),
    phoneNumbers: withDomainErrors(createPhoneNumbers(db)),
    telephonyConfig: withDomainErrors(createTelephonyConfigs(db)),
  };
}

async function health(store: Store): Promise<{ status: 'ok' }> {
  try {
    await store.ping();
    return { status: 'ok' };
  } catch (cause) {
    throw unavailableError(cause);
  }
}

function openStore({ logger, ...options }: TelephonyOptions): Promise<Store> {
  const onError = (err: Error) => logger?.warn({ err }, 'a database connection broke');
  return createStore({ ...options, onError });
}

async function openRedis({ redisUrl, redisMs, logger }: TelephonyOptions) {
  if (!redisUrl) return undefined;
  return connectRedis(redisUrl, (err) => logger?.warn({ err }, 'Redis is away'), redisMs);
}

async function openBoth(options: TelephonyOptions) {
  // First what is quick to find out: a database may have to be made.
  const redis = await openRedis(options);
  if (options.store) return { store: options.store, redis, close: async () => undefined };
  try {
    const store = await openStore(options);
    return { store, redis, close: () => store.close() };
  } catch (error) {
    redis?.disconnect();
    throw error;
  }
}

/** Starts the domain: opens the database and, on request, Redis. Throws if one cannot be reached. */
export async function createTelephony(options: TelephonyOptions = {}): Promise<Telephony> {
  const { store, redis, close } = await openBoth(options);
  const limiter = createRateLimiter({ redis, prefix: options.rateLimitPrefix });
  const stopSweeping = sweepRegularly(store.db, (err) =>
    options.logger?.warn({ err }, 'what unfinished uploads left could not be removed'),
  );
  return {
    ...createServices(store.db, options.carrier ?? createFakeCarrier()),
    ...withDomainErrors({ admit: createAdmit(store.db, limiter) }),
    health: () => health(store),
    async close() {
      redis?.disconnect();
      await stopSweeping();
      await close();
    },
  };
}
