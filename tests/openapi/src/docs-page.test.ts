import { findChromium } from '@error-contract/harness/runtimes';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { serveApps } from './served.ts';

const { urls } = serveApps();

let browser: Browser | undefined;
afterEach(() => browser?.close());

/** What a page did, and what it could not do. */
interface Shown {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens the page of an app, and waits until all operations are on it. */
async function show(executablePath: string, url: string): Promise<Shown> {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/docs`);
  await page.locator('.opblock').nth(22).waitFor();
  return { page, asked, complaints };
}

// The apps send the same bytes, so one of them is enough.
const [url] = urls.values();

test('the page names no file that is elsewhere, and each is there', async () => {
  const origin = url?.() ?? '';
  const html = await (await fetch(`${origin}/docs`)).text();
  const files = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, file]) => file ?? '');
  expect(files).toHaveLength(4);
  for (const file of files) expect((await fetch(origin + file)).status, file).toBe(200);
});

test.each(findChromium())(
  '/docs shows the document, and loads all of it from there: %s',
  async (path) => {
    const origin = url?.() ?? '';
    const { page, asked, complaints } = await show(path, origin);
    expect(complaints).toEqual([]);
    const elsewhere = asked.filter(
      (one) => !one.startsWith('data:') && !one.startsWith(`${origin}/`),
    );
    expect(elsewhere).toEqual([]);
    expect(await page.locator('.title').first().textContent()).toContain('Telephony API');
    expect(await page.locator('.errors-wrapper').count()).toBe(0);
  },
);
