import type { FetchInit } from '../call/prepared-call.ts';

/** A fetch that gives scripted responses in turn, then the last one again, and records requests. */
export interface ScriptedFetch {
  (url: string, init: FetchInit): Promise<Response>;
  readonly requests: { url: string; init: FetchInit; headers: Headers }[];
}

/** One step of the script. */
export type Step = Response | Error | ((init: FetchInit) => Response | Promise<Response>);

async function answer(step: Step | undefined, init: FetchInit): Promise<Response> {
  if (step instanceof Error) throw step;
  return typeof step === 'function' ? step(init) : (step?.clone() ?? new Response());
}

/** Scripts a service: a Response, an Error that fetch rejects with, or a function of the request. */
export function scripted(...steps: readonly Step[]): ScriptedFetch {
  const requests: ScriptedFetch['requests'] = [];
  const fetch = (url: string, init: FetchInit) => {
    requests.push({ url, init, headers: new Headers(init.headers) });
    return answer(steps[Math.min(requests.length, steps.length) - 1], init);
  };
  return Object.assign(fetch, { requests });
}

/** A response with a JSON body. */
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

/** A failure with a body of the contract. */
export function failure(status: number, message: string | string[], headers = {}): Response {
  return json(status, { statusCode: status, message, error: 'a name' }, headers);
}

/** Gives what a promise rejects with, and throws if it does not reject. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    () => new Error('It did not reject.'),
    (thrown) => ({ thrown }),
  );
  if (value instanceof Error) throw value;
  return value.thrown;
}
