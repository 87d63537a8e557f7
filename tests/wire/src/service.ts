import { type Expected, expectContract } from '@error-contract/harness/expect-contract';
import type { WireResponse } from '@error-contract/harness/read-response';
import type { Request } from '@error-contract/harness/request';
import * as harness from '@error-contract/harness/services';
import type { Framework } from '@error-contract/harness/targets';
import { expect } from 'vitest';

export { isOfNode, portOf, type Service } from '@error-contract/harness/services';

/** What the `onError` of a service was told about a failure. */
export interface SeenError {
  readonly statusCode: number;
  /** The status of the response while the hook ran. */
  readonly sentStatus?: number;
  readonly messages: readonly string[];
  /** Whether `error`, or its `cause`, is what the route threw. */
  readonly isCause: boolean;
  readonly keys: readonly string[];
  /** Whether the key of the client is in what the context shows of itself. */
  readonly isKeyShown: boolean;
  readonly requestId?: string;
  readonly route?: string;
  /** The answer that was replaced. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

export interface Seen {
  readonly errors: readonly SeenError[];
  readonly deviations: readonly Readonly<Record<string, unknown>>[];
  readonly logs: readonly { readonly isCause: boolean; readonly text: string }[];
  /** One entry if a watched request ended, with or without a response. */
  readonly closed: readonly string[];
  /** What was published on the diagnostics channel. */
  readonly published: readonly Readonly<Record<string, unknown>>[];
  readonly uncaught: readonly unknown[];
}

/** The services in an environment, such as `node 20` or `development`; by default on every Node. */
export const servicesIn = (environment: string | RegExp = /node \d+$/) =>
  harness.servicesIn(environment);

/**
 * The services that judge the long tables row by row: those of every target on one Node. Every other
 * Node and environment must send the same as they do: see same.test.ts.
 */
export const judgedServices = () => harness.servicesIn('node 24$');

/** The framework's own objects that hooks are given. */
export const contextKeys: Readonly<Record<Framework, readonly string[]>> = {
  express: ['req', 'res'],
  fastify: ['reply', 'request'],
  koa: ['ctx'],
  hono: ['request'],
  fetch: ['request'],
};

/** The route that a report names. Without a framework only the path is known. */
export function routeOf({ framework }: harness.Service, pattern: string): unknown {
  return framework === 'fetch' ? expect.any(String) : pattern;
}

/** What a client sees of an answer. Hono's server changes the order of headers that are asked for. */
export function visible({ statusCode, reason, headers, body }: WireResponse) {
  const lasting = headers.filter(([name]) => name !== 'date').toSorted();
  return { statusCode, reason, headers: lasting, body: body.toString('latin1') };
}

export function servicesOf(framework: Framework): harness.Service[] {
  return servicesIn().filter((service) => service.framework === framework);
}

/** Asks a service what it saw of a request. */
export const ask = (service: harness.Service, id: string) => harness.ask<Seen>(service, id);

/** Sends a request to a variant of a service, and asks what the service saw of it. */
export async function observe(
  service: harness.Service,
  request: Request,
  variant = 'contract',
): Promise<{ readonly response: WireResponse; readonly seen: Seen }> {
  const { id, response } = await harness.sendTo(service, variant, request);
  return { response, seen: await ask(service, id) };
}

/** Expects a response, and exactly one call of `onError`, with what `told` has. */
export async function expectFailure(
  service: harness.Service,
  request: Request,
  expected: Expected,
  { variant = 'contract', told = {} }: { variant?: string; told?: Partial<SeenError> } = {},
): Promise<void> {
  const { response, seen } = await observe(service, request, variant);
  expectContract(response, expected, request.method);
  expect(seen.errors).toMatchObject([{ statusCode: expected.status, ...told }]);
}
