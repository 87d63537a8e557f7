import { goneUrl } from '@error-contract/harness/listen';
import { findChromium } from '@error-contract/harness/runtimes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherRuntimes } from './other-runtimes.ts';
import { type PageService, startPageService } from './page-service.ts';
import { openChromium, openNode, type Runtime } from './runtimes.ts';

const failed = { tellsSecret: false, status: null, tries: null };
const answered = { tellsSecret: false, tries: 1, requestId: 'req_1' };

const refusedRedirect = { tellsSecret: false, tries: 1, classes: ['UnexpectedResponseError'] };

/** The scenario, how it ends, and the requests that the service got. */
const rows: [string, unknown, string[]][] = [
  ['result', { data: { id: 1 } }, ['GET /agents/1?a=b&a=c key']],
  [
    'invalid',
    {
      ...answered,
      name: 'ValidationError',
      classes: ['ValidationError'],
      status: 400,
      messages: ['a is required', 'b is required'],
    },
    ['POST /invalid key'],
  ],
  ['missing', { ...answered, classes: ['NotFoundError'], status: 404 }, ['GET /missing key']],
  [
    'html',
    { ...answered, name: 'ApiError', status: 418, deviation: 'the body is not JSON' },
    ['GET /html key'],
  ],
  [
    'empty',
    { ...answered, name: 'InternalServerError', status: 500, deviation: 'the body is empty' },
    ['GET /empty key'],
  ],
  [
    'notJson',
    { ...answered, classes: ['UnexpectedResponseError'], status: 200 },
    ['GET /not-json key'],
  ],
  [
    'cut',
    { ...failed, classes: ['NetworkError'] },
    ['GET /cut key', 'GET /cut key', 'GET /cut key'],
  ],
  [
    'endless',
    { ...answered, classes: ['ConflictError'], deviation: 'the body is not complete' },
    ['GET /endless key'],
  ],
  [
    'unavailable',
    { ...answered, name: 'ApiError', status: 503, tries: 3 },
    ['GET /unavailable key', 'GET /unavailable key', 'GET /unavailable key'],
  ],
  ['recovers', { data: 'yes' }, ['GET /recovers key', 'GET /recovers key', 'GET /recovers key']],
  ['postReset', { ...failed, classes: ['NetworkError'] }, ['POST /reset key']],
  ['refused', { ...failed, classes: ['NetworkError'] }, []],
  ['slow', { ...failed, classes: ['TimeoutError'] }, ['GET /silent key']],
  ['aborted', { ...failed, name: 'AbortError', classes: [] }, []],
  ['redirected', { ...answered, classes: ['ConflictError'] }, ['GET /redirect key']],
  ['moved', { data: { id: 1 } }, ['GET /moved key', 'GET /agents/1?a=b&a=c key']],
  ['ownHeaders', refusedRedirect, ['GET /redirect key']],
  ['ownBody', refusedRedirect, ['POST /kept key']],
  ['bomb', { ...answered, classes: ['UnexpectedResponseError'] }, ['GET /agents/1?a=b&a=c key']],
  [
    'notModified',
    [
      { data: { rows: [1] }, status: 200 },
      { data: { rows: [1] }, status: 304 },
    ],
    ['GET /tagged key', 'GET /tagged key'],
  ],
  ['plainFetch', { ...answered, classes: ['NotFoundError'] }, ['GET /missing no key']],
];

const runtimes: (readonly [string, () => Promise<Runtime>])[] = [
  ['this Node', openNode],
  ...otherRuntimes,
  ...findChromium().map((path) => ['Chromium', () => openChromium(path)] as const),
];

describe.each(runtimes)('in %s', (_name, open) => {
  let runtime: Runtime;
  let api: PageService;
  let elsewhere: PageService;
  let gone = '';

  beforeAll(async () => {
    gone = await goneUrl();
    elsewhere = await startPageService('');
    api = await startPageService(elsewhere.url);
    runtime = await open();
  });
  afterAll(async () => {
    for (const it of [runtime, api, elsewhere]) await it?.close();
  });

  test.each(rows)('%s', async (scenario, expected, requests) => {
    api.requests.length = elsewhere.requests.length = 0;
    expect(await runtime.run(scenario, { api: api.url, gone })).toMatchObject(expected as object);
    expect(api.requests).toEqual(requests);
    expect(elsewhere.requests).toEqual(scenario === 'redirected' ? ['GET /elsewhere no key'] : []);
  });
});
