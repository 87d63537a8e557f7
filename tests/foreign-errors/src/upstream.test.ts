import { ApiError, NotFoundError } from '@error-contract/core';
import { goneUrl } from '@error-contract/harness/listen';
import fastifyReplyFrom from '@fastify/reply-from';
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import OpenAI from 'openai';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import superagent from 'superagent';
import { Agent, interceptors, fetch as undiciFetch, request as undiciRequest } from 'undici';
import { beforeAll } from 'vitest';
import { type Case, checkCases, failed, fault, marker, notNow, says, silent } from './rows.ts';
import { fastifyError, startUpstream } from './servers.ts';

let up = '';
let down = '';
beforeAll(async () => {
  up = await startUpstream();
  down = await goneUrl();
});

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

/** An error of our client about a response of another service. */
const ofOurs = () =>
  Object.assign(new NotFoundError(marker, { headers: { 'x-a': marker } }), {
    response: new Response(marker, { status: 404 }),
  });

const clients: readonly Case[] = [
  ['axios, an answer', () => axios.get(`${up}/${marker}`, secret), failed],
  ['axios, refused', () => axios.get(down), failed],
  ['axios, no answer', () => axios.get(`${up}/silent`, { timeout: 30 }), silent],
  ['axios, a signal that timed out', () => axios.get(`${up}/silent`, { signal: soon() }), silent],
  ['axios, given up', () => axios.get(`${up}/silent`, { signal: aborted() }), notNow],
  ['fetch, refused', () => fetch(down), failed],
  ['fetch, broken off', () => fetch(`${up}/cut`), failed],
  ['fetch, an unknown host', () => fetch(`http://${marker}.invalid/`), failed],
  ['fetch, a port that it does not use', () => fetch('http://127.0.0.1:1/'), failed],
  ['fetch, no answer', () => fetch(`${up}/silent`, { signal: soon() }), silent],
  ['fetch, given up', () => fetch(`${up}/silent`, { signal: aborted() }), notNow],
  ['fetch, an answer that is not JSON', async () => (await fetch(`${up}/bad-json`)).json(), fault],
  ['fetch, a URL that makes no sense', () => fetch(marker), fault],
  ["undici's fetch, refused", () => undiciFetch(down), failed],
  ['undici, no answer', () => undiciRequest(`${up}/silent`, { headersTimeout: 30 }), silent],
  ['undici, broken off', () => undiciRequest(`${up}/cut`), failed],
  [
    'undici, an answer',
    () => {
      const dispatcher = new Agent().compose(interceptors.responseError());
      return undiciRequest(up, { dispatcher });
    },
    failed,
  ],
  // This looks the same as a refused database or queue.
  ['undici, refused', () => undiciRequest(down), fault],
  ['ky, an answer', () => ky.get(up, { ...secret, retry: 0 }), failed],
  ['ky, refused', () => ky.get(down, { retry: 0 }), failed],
  ['ky, no answer', () => ky.get(`${up}/silent`, { retry: 0, timeout: 30 }), silent],
  ['got, an answer', () => got(up, { ...secret, ...once }), failed],
  ['got, refused', () => got(down, once), failed],
  ['got, no answer', () => got(`${up}/silent`, { ...once, timeout: { request: 30 } }), silent],
  ['got, an answer that is not JSON', () => got(`${up}/bad-json`, once).json(), failed],
  ['openai, an answer', () => openai(up), failed],
  ['openai, refused', () => openai(down), failed],
  ['openai, no answer', () => openai(`${up}/silent`, 30), silent],
  ['superagent, an answer', () => superagent.get(up), failed],
  ['superagent, refused', () => superagent.get(down), failed],
  ['superagent, no answer', () => superagent.get(`${up}/silent`).timeout(30), silent],
  ['@fastify/reply-from, refused', () => viaReplyFrom(down, '/'), failed],
  ['@fastify/reply-from, no answer', () => viaReplyFrom(up, '/silent'), silent],
  ['a Response that was thrown', () => fetch(up), failed],
  ['an error of ours with a response', ofOurs, failed],
  ['an error of ours', () => new ApiError(404, 'No such agent'), says(404, 'No such agent')],
];

/** Made by hand, as each SDK documents its errors. */
const sdk = (fields: object) => Object.assign(new Error(marker), fields);
const sdks: readonly Case[] = [
  [
    'Stripe, by hand',
    () =>
      sdk({ statusCode: 402, raw: { marker }, rawType: 'card_error', headers: { 'x-a': marker } }),
    failed,
  ],
  [
    'Twilio, by hand',
    () => sdk({ status: 404, code: 20404, moreInfo: marker, details: undefined }),
    failed,
  ],
  [
    'AWS, by hand',
    () => sdk({ $fault: 'client', $metadata: { httpStatusCode: 404, requestId: marker } }),
    failed,
  ],
];

async function limited(): Promise<unknown> {
  const limiter = new RateLimiterMemory({ points: 1, duration: 60 });
  await limiter.consume(marker);
  return limiter.consume(marker);
}

const others: readonly Case[] = [
  ['AbortError', () => aborted().throwIfAborted(), notNow],
  [
    'AbortError of Node',
    async () => (await import('node:timers/promises')).setTimeout(9, 0, { signal: aborted() }),
    notNow,
  ],
  [
    'TimeoutError',
    () =>
      new Promise((_, reject) => {
        const signal = soon();
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    silent,
  ],
  [
    'rate-limiter-flexible',
    limited,
    says(429, 'Too many requests. Please slow down and retry after a moment.', {
      'retry-after': '60',
    }),
  ],
];

checkCases('clients of other services', clients);
checkCases('SDKs', sdks);
checkCases('time and limits', others);
