import { inject } from 'vitest';
import type { WireResponse } from '../client/parse-response.ts';
import { newCase, type Request, send } from '../client/request.ts';
import type { Ports } from './spawn-service.ts';
import { type Framework, type Target, targets } from './targets.ts';

/** What a service was told of a failure, by its `onError`. */
export interface SeenError {
  readonly statusCode: number;
  /** The status of the response while the hook ran. */
  readonly sentStatus?: number;
  readonly messages: readonly string[];
  /** Whether `error`, or its `cause`, is what the route threw. */
  readonly isCause: boolean;
  readonly keys: readonly string[];
}

export interface Seen {
  readonly errors: readonly SeenError[];
  readonly deviations: readonly Readonly<Record<string, unknown>>[];
  readonly logs: readonly { readonly isCause: boolean; readonly text: string }[];
  /** One entry where a watched request ended, also without an answer. */
  readonly closed: readonly string[];
  /** What was published on the diagnostics channel. */
  readonly published: readonly Readonly<Record<string, unknown>>[];
  readonly uncaught: readonly unknown[];
}

/** A running service: one target on one Node. */
export interface Service {
  readonly name: string;
  readonly target: Target;
  readonly framework: Framework;
  readonly ports: Ports;
}

function serviceOf(name: string, ports: Ports): Service {
  const target = targets.find((candidate) => name.startsWith(`${candidate.name}, `));
  if (!target) throw new Error(`No target is called ${name}`);
  return { name, target, framework: target.framework, ports };
}

/** The services in an environment, such as `node 20` or `development`; by default on every Node. */
export function servicesIn(environment: string | RegExp = /node \d+$/): Service[] {
  const all = Object.entries(inject('services')).map(([name, ports]) => serviceOf(name, ports));
  return all.filter(({ name }) => new RegExp(environment).test(name));
}

export function servicesOf(framework: Framework): Service[] {
  return servicesIn().filter((service) => service.framework === framework);
}

/** The port of a variant of a service. */
export function portOf({ ports, name }: Service, variant: string): number {
  const port = ports[variant];
  if (port === undefined) throw new Error(`${name} has no variant ${variant}`);
  return port;
}

/** Asks a service what it saw of a request. */
export async function ask(service: Service, id: string): Promise<Seen> {
  const { body } = await send(portOf(service, 'control'), { path: `/seen?case=${id}` });
  return JSON.parse(body.toString()) as Seen;
}

/** Sends a request to a variant of a service, and asks what the service saw of it. */
export async function observe(
  service: Service,
  request: Request,
  variant = 'contract',
): Promise<{ readonly response: WireResponse; readonly seen: Seen }> {
  const id = newCase();
  const headers = { ...request.headers, 'X-Case': id };
  const response = await send(portOf(service, variant), { ...request, headers });
  return { response, seen: await ask(service, id) };
}
