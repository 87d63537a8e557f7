import { Readable } from 'node:stream';
import { answers, failingStream, streamOf } from './answers.js';
import { bodyFor } from './bodies.js';
import { caseOf, watch } from './recorder.js';
import { raise, valueFor } from './throwables.js';

const web = (stream) => Readable.toWeb(stream);

function answer(name, stream) {
  const { status, type, headers, body } = answers.get(name);
  const typed = type ? { ...headers, 'Content-Type': type } : headers;
  const bytes = body.length === 0 ? null : Buffer.from(body);
  return new Response(stream ? web(streamOf(body)) : bytes, { status, headers: typed });
}

const cached = ({ headers }) => {
  const isFresh = headers.get('if-none-match') === '"a"';
  const init = { status: isFresh ? 304 : 200, headers: { ETag: '"a"' } };
  return isFresh ? new Response(null, init) : Response.json({ a: 1 }, init);
};

const successes = {
  json: () => Response.json({ a: '\u00fc' }),
  text: () => new Response('text'),
  buffer: () => new Response(Buffer.from([0, 255])),
  stream: () => new Response(web(streamOf('streamed'))),
  created: () => Response.json({ id: 1 }, { status: 201, headers: { Location: '/1' } }),
  empty: () => new Response(null, { status: 204 }),
  cached,
  redirect: () => new Response(null, { status: 302, headers: { Location: '/ok/json' } }),
  headers: () => new Response('x', { headers: { 'X-A': 'b' } }),
};

const bodies = {
  'Node stream': web,
  'web stream': (body) => body,
  generator: (body) => ReadableStream.from(body),
  Response: (body) => body.body,
  file: web,
};

async function endless({ request, params, env }) {
  const moment = new URL(request.url).searchParams.get('moment');
  const body = await bodyFor(params.kind, moment, caseOf({ request }), env.outgoing);
  return new Response(bodies[params.kind](body), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}

function notice({ request }, name) {
  return valueFor(name, { request });
}

/** What handlers throw, reject with and answer, for everything that speaks fetch. */
export const routes = [
  ['GET', '/throw/:name', ({ request, params }) => raise(params.name, { request })],
  ['GET', '/reject/:name', (asked) => Promise.reject(notice(asked, asked.params.name))],
  ['GET', '/pass/:name', (asked) => Promise.reject(notice(asked, asked.params.name))],
  ['GET', '/late-stream', () => new Response(web(failingStream(['partial'])))],
  ['GET', '/early-stream', () => new Response(web(failingStream([])))],
  ['GET', '/answer/:name', ({ params }) => answer(params.name, false)],
  ['GET', '/answer-stream/:name', ({ params }) => answer(params.name, true)],
  ['GET', '/thrown-answer/:name', ({ params }) => Promise.reject(answer(params.name, false))],
  ['GET', '/ok/:name', ({ request, params }) => successes[params.name](request)],
  ['GET', '/body/:kind', endless],
];

/** The routes of an app that is mounted in another. */
export const nestedRoutes = [...routes.slice(0, 2), ['GET', '/answer/text', () => answer('text')]];

/** Lets a request be watched, to see when it is over. */
export const watched = ({ env }) => watch(env.incoming);
