import { goneUrl } from '@error-contract/harness/listen';
import { findChromium } from '@error-contract/harness/runtimes';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { otherRuntimes } from './other-runtimes.ts';
import { type PageService, startPageService } from './page-service.ts';
import { openChromium, openNode, type Runtime } from './runtimes.ts';
import { scenarios } from './scenarios.ts';

/** What only the client in JavaScript does, how it ends, and the requests that the service got. */
const rows: [string, unknown, string[]][] = [
  ['aborted', { tellsSecret: false, status: null, name: 'AbortError', classes: [] }, []],
  [
    'notModified',
    [
      { data: { rows: [1] }, status: 200 },
      { data: { rows: [1] }, status: 304 },
    ],
    ['GET /tagged key', 'GET /tagged key'],
  ],
  [
    'plainFetch',
    { tellsSecret: false, tries: 1, requestId: 'req_1', classes: ['NotFoundError'] },
    ['GET /missing no key'],
  ],
];

const runtimes: (readonly [string, () => Promise<Runtime>])[] = [
  ['this Node', openNode],
  ...otherRuntimes,
  ...findChromium().map((path) => ['Chromium', () => openChromium(path)] as const),
];

describe.each(runtimes)('in %s', (platform, open) => {
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

  beforeEach(() => {
    api.requests.length = elsewhere.requests.length = 0;
  });

  test.each(scenarios)('%s', async (_name, call, ends, requests) => {
    expect(await runtime.run('call', { api: api.url, gone }, call)).toMatchObject(ends);
    // A page does not see where a redirect leads: its GET is left to fetch, which sends it again.
    const again = platform === 'Chromium' ? requests.slice(0, elsewhere.requests.length) : [];
    expect([...api.requests, ...elsewhere.requests]).toEqual([...again, ...requests]);
  });

  test.each(rows)('%s', async (scenario, ends, requests) => {
    expect(await runtime.run(scenario, { api: api.url, gone })).toMatchObject(ends as object);
    expect([...api.requests, ...elsewhere.requests]).toEqual(requests);
  });
});
