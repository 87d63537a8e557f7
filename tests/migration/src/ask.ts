import type { Server } from 'node:http';
import { listening } from '@error-contract/harness/listen';

/** A request to a service: method, path and body. */
export type Sent = readonly [method: string, path: string, body?: string];

/** What a service exports. */
export interface Service {
  readonly start: () => Server | Promise<Server>;
}

/** What a client sees: the status, and the body if it is JSON, or else its type. */
export type Seen = string;

async function seen(response: Response): Promise<Seen> {
  const type = response.headers.get('content-type') ?? 'no type';
  const text = await response.text();
  return `${response.status} ${type.startsWith('application/json') ? text : type.split(';', 1)[0]}`;
}

/** Starts a service on a free port, sends it some requests and stops it. */
export async function ask({ start }: Service, requests: readonly Sent[]): Promise<readonly Seen[]> {
  const { url, close } = await listening(await start());
  const answers: Seen[] = [];
  for (const [method, path, body] of requests) {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    answers.push(await seen(await fetch(url + path, { method, headers, body: body ?? null })));
  }
  await close();
  return answers;
}
