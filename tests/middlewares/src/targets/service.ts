import { newCase, type Request, send } from '@error-contract/wire/client/request';
import { inject } from 'vitest';
import type { Ports } from './start-services.ts';
import { type Target, targets } from './targets.ts';

/** What a process saw of a request, beside the wire. */
export interface Seen {
  /** What the middlewares wrote down. */
  readonly notes: readonly string[];
  /** What would have ended the process. */
  readonly uncaught: readonly unknown[];
}

export interface RunningTarget extends Target {
  readonly ports: Ports;
}

/** The running targets of all frameworks. */
export function allTargets(): RunningTarget[] {
  const ports = inject('middlewares');
  return targets.map((target) => ({ ...target, ports: ports[target.name] ?? {} }));
}

export function portOf({ ports, name }: RunningTarget, service: string): number {
  const port = ports[service];
  if (port === undefined) throw new Error(`${name} has no service ${service}`);
  return port;
}

export async function ask(target: RunningTarget, id: string): Promise<Seen> {
  const { body } = await send(portOf(target, 'control'), { path: `/?case=${id}` });
  return JSON.parse(body.toString()) as Seen;
}

/** Sends a request to a service under an id of its own. */
export async function sendTo(target: RunningTarget, service: string, request: Request) {
  const id = newCase();
  const headers = { ...request.headers, 'X-Case': id };
  return { id, response: await send(portOf(target, service), { ...request, headers }) };
}
