import { inject } from 'vitest';
import type { Ports } from './provide-services.ts';
import type { WireResponse } from './read-response.ts';
import { newCase, type Request, send } from './request.ts';
import type { Framework, NodeFramework, Target } from './targets.ts';

/** A service that runs one target in one environment. */
export interface Service {
  readonly name: string;
  readonly target: Target;
  readonly framework: Framework;
  readonly ports: Ports;
}

/** The services whose names match; by default, all. */
export function servicesIn(name: string | RegExp = ''): Service[] {
  const chosen = inject('services').filter((service) => new RegExp(name).test(service.name));
  return chosen.map((service) => ({ ...service, framework: service.target.framework }));
}

/** Whether a framework hands on Node's own response, which handlers can write to. */
export function isOfNode(framework: Framework): framework is NodeFramework {
  return framework !== 'hono' && framework !== 'fetch';
}

/** A service on a framework of Node. */
export type NodeService = ReturnType<typeof nodeServicesIn>[number];

/** Those of them whose framework hands on Node's own response. */
export function nodeServicesIn(name: string | RegExp = '') {
  return servicesIn(name).flatMap(({ framework, ...service }) =>
    isOfNode(framework) ? [{ ...service, framework }] : [],
  );
}

/** The port of a variant of a service. */
export function portOf({ ports, name }: Service, variant: string): number {
  const port = ports[variant];
  if (port === undefined) throw new Error(`${name} has no variant ${variant}`);
  return port;
}

/** Asks a service what it saw of a request. */
export async function ask<Seen>(service: Service, id: string): Promise<Seen> {
  const { body } = await send(portOf(service, 'control'), { path: `/seen?case=${id}` });
  return JSON.parse(body.toString()) as Seen;
}

/** Sends a request with a new id to a variant of a service. */
export async function sendTo(
  service: Service,
  variant: string,
  request: Request,
): Promise<{ readonly id: string; readonly response: WireResponse }> {
  const id = newCase();
  const headers = { ...request.headers, 'X-Case': id };
  return { id, response: await send(portOf(service, variant), { ...request, headers }) };
}
