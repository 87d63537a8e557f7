import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, ConflictError, NotFoundError, ValidationError } from '@error-contract/core';
import { type Listening, serve } from '@error-contract/harness/listen';
import { sendError } from './send-error.ts';

/** The service that pages call, and the requests that it got. */
export interface PageService extends Listening {
  /** Method, path and whether the key was sent; without preflights. */
  readonly requests: string[];
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers':
    'authorization, content-type, idempotency-key, if-none-match, x-api-key',
  'access-control-allow-methods': '*',
  'access-control-expose-headers': '*',
  'x-request-id': 'req_1',
};

type Answer = (response: ServerResponse, count: number, request: IncomingMessage) => void;

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendForever(response: ServerResponse): void {
  const more = () => {
    while (response.write(' '.repeat(65_536)));
  };
  response.writeHead(409).on('drain', more);
  more();
}

function answerTagged(response: ServerResponse, request: IncomingMessage): void {
  response.setHeader('etag', '"1"');
  if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
  else json(response, 200, { rows: [1] });
}

function answers(elsewhere: string): Readonly<Record<string, Answer>> {
  return {
    '/agents/1?a=b&a=c': (it) => json(it, 200, { id: 1 }),
    '/invalid': (it) => sendError(it, new ValidationError(['a is required', 'b is required'])),
    '/missing': (it) => sendError(it, new NotFoundError('Agent not found')),
    '/html': (it) => it.writeHead(418, { 'content-type': 'text/html' }).end('<html>s3cret'),
    '/problem': (it) =>
      it
        .writeHead(403, { 'content-type': 'application/problem+json' })
        .end('{"title":"No credit","status":403,"detail":"It costs 50","balance":"s3cret"}'),
    '/empty': (it) => it.writeHead(500).end(),
    '/not-json': (it) => it.end('<html>s3cret'),
    '/cut': (it) => it.writeHead(200, { 'content-length': 99 }).end('{"s3cret":'),
    '/endless': sendForever,
    '/unavailable': (it) =>
      sendError(it, new ApiError(503, 'a', { headers: { 'retry-after': '0' } })),
    '/recovers': (it, count) =>
      count < 3 ? sendError(it, new ApiError(502)) : json(it, 200, 'yes'),
    '/reset': (it) => it.socket?.resetAndDestroy(),
    '/silent': () => {},
    '/redirect': (it) => it.writeHead(302, { location: `${elsewhere}/elsewhere` }).end(),
    '/kept': (it) => it.writeHead(307, { location: `${elsewhere}/elsewhere` }).end(),
    '/moved': (it) => it.writeHead(301, { location: '/agents/1?a=b&a=c' }).end(),
    '/elsewhere': (it) => sendError(it, new ConflictError()),
    '/tagged': (it, _count, request) => answerTagged(it, request),
  };
}

/** Starts the service; `elsewhere` is where its redirect leads. */
export async function startPageService(elsewhere: string): Promise<PageService> {
  const requests: string[] = [];
  const table = new Map(Object.entries(answers(elsewhere)));
  const service = await serve((request, response) => {
    const { method, url = '', headers } = request;
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
    // On a kept connection Chromium repeats a request by itself, even a POST.
    response.shouldKeepAlive = false;
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    requests.push(`${method} ${url} ${headers.authorization === undefined ? 'no key' : 'key'}`);
    const count = requests.filter((it) => it.startsWith(`${method} ${url} `)).length;
    table.get(url)?.(response, count, request);
  });
  return { ...service, requests };
}
