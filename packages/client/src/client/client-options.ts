import {
  aFunction,
  aNumber,
  anything,
  aRecord,
  assertOptions,
  aText,
  type Kind,
  type OptionKinds,
  oneOf,
} from '@error-contract/core/options';
import type { ResponseCache } from '../cache/response-cache.ts';
import type { RetryOptions, SharedOptions } from '../call/prepare-call.ts';
import type { Fetch, Hooks } from '../call/prepared-call.ts';

/** Options of `createClient`. */
export interface ClientOptions extends SharedOptions, Hooks {
  /** The URL that all paths are joined to, with or without a slash at its end. */
  readonly baseUrl: string | URL;
  /** Sent as `Authorization: Bearer`, to the origin of `baseUrl` only. */
  readonly apiKey?: string | undefined;
  /** The platform's `fetch` by default. */
  readonly fetch?: Fetch | undefined;
  /**
   * Keeps responses to GETs that have an `ETag`, and asks whether they changed. `true` keeps them
   * in memory, like `createMemoryCache`. By default nothing is kept.
   */
  readonly cache?: ResponseCache | boolean | undefined;
}

function has(value: unknown, ...methods: readonly string[]): boolean {
  const found = Object(value) as Record<string, unknown>;
  return methods.every((name) => typeof found[name] === 'function');
}

const retryKinds: OptionKinds<RetryOptions> = {
  limit: aNumber,
  maxWait: aNumber,
  total: aNumber,
  when: aFunction,
};

const aRetry: Kind = [
  (value) => typeof value === 'number' || aRecord[0](value),
  'a number, or { limit, maxWait, total, when }',
];
const aCache: Kind = [
  (value) => typeof value === 'boolean' || has(value, 'get', 'set'),
  'true, or a ResponseCache',
];
const aSignal: Kind = [(value) => has(value, 'addEventListener'), 'an AbortSignal'];
const aSchema: Kind = [
  (value) => has(Object(value)['~standard'], 'validate'),
  'a schema of zod, valibot, arktype or another of standardschema.dev',
];

const shared: OptionKinds<SharedOptions> = {
  timeout: aNumber,
  retry: aRetry,
  headers: aRecord,
  maxResponseBytes: aNumber,
  redirects: oneOf('safe', 'follow'),
};

const clientKinds: OptionKinds<ClientOptions> = {
  baseUrl: anything,
  apiKey: aText,
  ...shared,
  cache: aCache,
  fetch: aFunction,
  onRequest: aFunction,
  onResponse: aFunction,
};

const callKinds = {
  ...shared,
  query: aRecord,
  signal: aSignal,
  idempotencyKey: aText,
  schema: aSchema,
  body: anything,
} as const;

function assertRetry(owner: string, { retry }: SharedOptions): void {
  if (typeof retry !== 'object') return;
  assertOptions(owner, retry, retryKinds, { path: 'retry.' });
}

/** @throws {TypeError} that names the option, and never shows its value */
export function assertClientOptions(options: ClientOptions): void {
  if (!aRecord[0](options) || options.baseUrl === undefined) {
    throw new TypeError("createClient takes at least { baseUrl: 'https://api.example.com' }.");
  }
  assertOptions('createClient', options, clientKinds);
  assertRetry('createClient', options);
}

/** @throws {TypeError} that names the option, and never shows its value */
export function assertCallOptions(options: SharedOptions): void {
  assertOptions('this call', options, callKinds);
  assertRetry('this call', options);
}
