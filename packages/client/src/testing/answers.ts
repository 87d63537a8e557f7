import type { FetchInit } from '../call/prepared-call.ts';

/** A fetch that gives the answers in turn, the last one for ever, and notes what it was asked. */
export interface ScriptedFetch {
  (url: string, init: FetchInit): Promise<Response>;
  readonly requests: { url: string; init: FetchInit; headers: Headers }[];
}

/** One answer of the script. */
export type Step = Response | Error | ((init: FetchInit) => Response | Promise<Response>);

async function answer(step: Step | undefined, init: FetchInit): Promise<Response> {
  if (step instanceof Error) throw step;
  return typeof step === 'function' ? step(init) : (step?.clone() ?? new Response());
}

/** Scripts what a service answers: a Response, an Error that fetch rejects with, or a function. */
export function scripted(...steps: readonly Step[]): ScriptedFetch {
  const requests: ScriptedFetch['requests'] = [];
  const fetch = (url: string, init: FetchInit) => {
    requests.push({ url, init, headers: new Headers(init.headers) });
    return answer(steps[Math.min(requests.length, steps.length) - 1], init);
  };
  return Object.assign(fetch, { requests });
}

/** A JSON answer. */
export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

/** An answer of the contract. */
export function failure(status: number, message: string | string[], headers = {}): Response {
  return json(status, { statusCode: status, message, error: 'a name' }, headers);
}

/** What a promise rejects with; an Error where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    () => new Error('It did not reject.'),
    (thrown) => ({ thrown }),
  );
  if (value instanceof Error) throw value;
  return value.thrown;
}
