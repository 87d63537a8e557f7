import { createClient } from '@error-contract/client';
import createOpenApiClient, { type HeadersOptions } from 'openapi-fetch';
import { api as axios } from '../recipes/axios.ts';
import { send as fetchJson } from '../recipes/fetch.ts';
import { api as got } from '../recipes/got.ts';
import { api as ky } from '../recipes/ky.ts';
import { api as ofetch } from '../recipes/ofetch.ts';
import { errors } from '../recipes/openapi-fetch.ts';
import { send as undici } from '../recipes/undici.ts';

/** One request that fails. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly key?: string | undefined;
  readonly body?: unknown;
  /** How many requests use up the rate limit first. */
  readonly usedUpBy?: number;
}

/** Sends a request with one client, set up as its recipe says. */
export type Send = (baseUrl: string, sent: Sent) => Promise<unknown>;

function headersOf({ key, body }: Sent): Record<string, string> {
  return {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
}

function initOf(sent: Sent) {
  const { method, body } = sent;
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  return { method, headers: headersOf(sent), ...text };
}

const own: Send = (baseUrl, { method, path, key, body }) =>
  createClient({ baseUrl, apiKey: key, retry: 0 }).request(method, path, { body });

const openApi: Send = (baseUrl, sent) => {
  const client = createOpenApiClient<Record<string, never>>({ baseUrl });
  client.use(errors);
  const send = client.request as unknown as (
    method: string,
    path: string,
    options: { headers: HeadersOptions; body?: unknown },
  ) => Promise<unknown>;
  return send(sent.method.toLowerCase(), sent.path, {
    headers: headersOf(sent),
    body: sent.body,
  });
};

/** The eight clients. */
export const senders: Readonly<Record<string, Send>> = {
  'our client': own,
  fetch: (base, sent) => fetchJson(base + sent.path, initOf(sent)),
  axios: (base, sent) => {
    const { method, headers } = initOf(sent);
    return axios.request({ url: base + sent.path, method, headers, data: sent.body });
  },
  ky: (base, sent) => ky(base + sent.path, initOf(sent)).json(),
  got: (base, sent) => got(base + sent.path, initOf(sent)).json(),
  ofetch: (base, sent) => ofetch(base + sent.path, initOf(sent)),
  'openapi-fetch': openApi,
  undici: (base, sent) => undici(base + sent.path, initOf(sent)),
};
