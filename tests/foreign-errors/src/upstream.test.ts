import { ApiError, NotFoundError } from '@error-contract/core';
import fastifyReplyFrom from '@fastify/reply-from';
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import OpenAI from 'openai';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import superagent from 'superagent';
import { Agent, interceptors, fetch as undiciFetch, request as undiciRequest } from 'undici';
import { beforeAll } from 'vitest';
import {
  checkRows,
  hidden,
  marker,
  type Row,
  unavailable,
  upstreamFailed,
  upstreamSilent,
} from './rows.ts';
import { closedUrl, fastifyError, startUpstream } from './servers.ts';

let up = '';
let down = '';
beforeAll(async () => {
  up = await startUpstream();
  down = await closedUrl();
});

const failed = { statusCode: 502, message: upstreamFailed } as const;
const silent = { statusCode: 504, message: upstreamSilent } as const;
const given = { statusCode: 503, message: unavailable } as const;

const soon = () => AbortSignal.timeout(30);
const secret = { headers: { authorization: marker } };
const once = { retry: { limit: 0 } };
const openai = (baseURL: string, timeout = 60_000) =>
  new OpenAI({ apiKey: marker, baseURL, maxRetries: 0, timeout }).models.list();

function aborted(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}

const viaReplyFrom = (base: string, path: string) =>
  fastifyError(async (app) => {
    await app.register(fastifyReplyFrom, { base, undici: { headersTimeout: 30 } });
    app.get('/', (_request, reply) => reply.from(path));
  }, {});

/** A client's error about what another service answered, as ours will be. */
const ofOurs = () =>
  Object.assign(new NotFoundError(marker, { headers: { 'x-a': marker } }), {
    response: new Response(marker, { status: 404 }),
  });

const clients: readonly Row[] = [
  { name: 'axios, an answer', provoke: () => axios.get(`${up}/${marker}`, secret), ...failed },
  { name: 'axios, refused', provoke: () => axios.get(down), ...failed },
  {
    name: 'axios, no answer',
    provoke: () => axios.get(`${up}/silent`, { timeout: 30 }),
    ...silent,
  },
  {
    name: 'axios, a signal that timed out',
    provoke: () => axios.get(`${up}/silent`, { signal: soon() }),
    ...silent,
  },
  {
    name: 'axios, given up',
    provoke: () => axios.get(`${up}/silent`, { signal: aborted() }),
    ...given,
  },
  { name: 'fetch, refused', provoke: () => fetch(down), ...failed },
  { name: 'fetch, broken off', provoke: () => fetch(`${up}/cut`), ...failed },
  { name: 'fetch, an unknown host', provoke: () => fetch(`http://${marker}.invalid/`), ...failed },
  {
    name: 'fetch, a port that it does not use',
    provoke: () => fetch('http://127.0.0.1:1/'),
    ...failed,
  },
  { name: 'fetch, no answer', provoke: () => fetch(`${up}/silent`, { signal: soon() }), ...silent },
  {
    name: 'fetch, given up',
    provoke: () => fetch(`${up}/silent`, { signal: aborted() }),
    ...given,
  },
  {
    name: 'fetch, an answer that is not JSON',
    provoke: async () => (await fetch(`${up}/bad-json`)).json(),
    statusCode: 500,
    message: hidden,
  },
  {
    name: 'fetch, a URL that makes no sense',
    provoke: () => fetch(marker),
    statusCode: 500,
    message: hidden,
  },
  { name: "undici's fetch, refused", provoke: () => undiciFetch(down), ...failed },
  {
    name: 'undici, no answer',
    provoke: () => undiciRequest(`${up}/silent`, { headersTimeout: 30 }),
    ...silent,
  },
  { name: 'undici, broken off', provoke: () => undiciRequest(`${up}/cut`), ...failed },
  {
    name: 'undici, an answer',
    provoke: () => {
      const dispatcher = new Agent().compose(interceptors.responseError());
      return undiciRequest(up, { dispatcher });
    },
    ...failed,
  },
  {
    // Nothing tells this one from a refused database or queue.
    name: 'undici, refused',
    provoke: () => undiciRequest(down),
    statusCode: 500,
    message: hidden,
  },
  { name: 'ky, an answer', provoke: () => ky.get(up, { ...secret, retry: 0 }), ...failed },
  { name: 'ky, refused', provoke: () => ky.get(down, { retry: 0 }), ...failed },
  {
    name: 'ky, no answer',
    provoke: () => ky.get(`${up}/silent`, { retry: 0, timeout: 30 }),
    ...silent,
  },
  { name: 'got, an answer', provoke: () => got(up, { ...secret, ...once }), ...failed },
  { name: 'got, refused', provoke: () => got(down, once), ...failed },
  {
    name: 'got, no answer',
    provoke: () => got(`${up}/silent`, { ...once, timeout: { request: 30 } }),
    ...silent,
  },
  {
    name: 'got, an answer that is not JSON',
    provoke: () => got(`${up}/bad-json`, once).json(),
    ...failed,
  },
  { name: 'openai, an answer', provoke: () => openai(up), ...failed },
  { name: 'openai, refused', provoke: () => openai(down), ...failed },
  { name: 'openai, no answer', provoke: () => openai(`${up}/silent`, 30), ...silent },
  { name: 'superagent, an answer', provoke: () => superagent.get(up), ...failed },
  { name: 'superagent, refused', provoke: () => superagent.get(down), ...failed },
  {
    name: 'superagent, no answer',
    provoke: () => superagent.get(`${up}/silent`).timeout(30),
    ...silent,
  },
  { name: '@fastify/reply-from, refused', provoke: () => viaReplyFrom(down, '/'), ...failed },
  { name: '@fastify/reply-from, no answer', provoke: () => viaReplyFrom(up, '/silent'), ...silent },
  { name: 'a Response that was thrown', provoke: () => fetch(up), ...failed },
  { name: 'an error of ours with a response', provoke: ofOurs, ...failed },
  {
    name: 'an error of ours',
    provoke: () => new ApiError(404, 'No such agent'),
    statusCode: 404,
    message: 'No such agent',
  },
];

/** Made by hand, after what each SDK documents of its errors. */
const sdks: readonly Row[] = [
  [
    'Stripe',
    { statusCode: 402, raw: { marker }, rawType: 'card_error', headers: { 'x-a': marker } },
  ],
  ['Twilio', { status: 404, code: 20404, moreInfo: marker }],
  ['AWS', { $fault: 'client', $metadata: { httpStatusCode: 404, requestId: marker } }],
].map(([name, shape]) => ({
  name: `${name}, by hand`,
  provoke: () => Object.assign(new Error(marker), shape),
  ...failed,
}));

async function limited(): Promise<unknown> {
  const limiter = new RateLimiterMemory({ points: 1, duration: 60 });
  await limiter.consume(marker);
  return limiter.consume(marker);
}

const others: readonly Row[] = [
  { name: 'AbortError', provoke: () => aborted().throwIfAborted(), ...given },
  {
    name: 'AbortError of Node',
    provoke: async () =>
      (await import('node:timers/promises')).setTimeout(9, 0, { signal: aborted() }),
    ...given,
  },
  {
    name: 'TimeoutError',
    provoke: () =>
      new Promise((_, reject) => {
        const signal = soon();
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    ...silent,
  },
  {
    name: 'rate-limiter-flexible',
    provoke: limited,
    statusCode: 429,
    message: 'Too many requests. Please slow down and retry after a moment.',
    headers: { 'retry-after': '60' },
  },
];

checkRows('clients of other services', clients);
checkRows('SDKs', sdks);
checkRows('time and limits', others);
