import { findChromium } from '@error-contract/harness/runtimes';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openChromium, openPage, sendAll, textOf } from './open-page.ts';
import type {} from './prepare.ts';
import { violationsOf } from './violations.ts';

const found = (id: string, verdict: string) => ({
  audit: {
    id,
    name: `MUST do ${id}`,
    clause: 'contract',
    verdict,
    reason: 'because',
    sent: 'GET / HTTP/1.1',
    received: '200 (text/html) hello',
  },
});

/** Audits as the server sends them, of which one fails. */
const audits = [{ total: 3 }, found('A', 'pass'), found('B', 'fail'), found('C', 'not checked')]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

const widths = [360, 390, 820, 1440];

const url = inject('pageUrl');

describe.each(findChromium())('views in %s', (path) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium(path);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    ({ page } = await openPage(browser, url));
  });

  const show = (view: string) => page.goto(`${url}/#${view}`);

  /** Nothing that axe finds in either theme, and nothing wider than the screen. */
  async function expectUsable(): Promise<void> {
    expect(await violationsOf(page)).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }

  test('requests: before, as bytes, with answers that differ', async () => {
    await page.route('**/api/send/Koa', (route) =>
      route.fulfill({ body: 'HTTP/1.1 500 No\r\n\r\nno' }),
    );
    await expectUsable();
    await page.getByText('Command line').click();
    await sendAll(page);
    await page.getByText('As it came').first().click();
    await page.getByText('Bytes', { exact: true }).click();
    await expectUsable();
  });

  test('conformance: every audit of every app, as it is found', async () => {
    await show('conformance');
    await page.getByRole('button', { name: 'Run the audits' }).click();
    await page.getByRole('button', { name: 'Run the audits' }).waitFor();
    const scores = await page.locator('.progress p').allInnerTexts();
    expect(scores).toEqual(Array(3).fill(expect.stringMatching(/^(\d+) of \1 passed/)));
    expect(await page.locator('.audits li').count()).toBeGreaterThan(100);
  });

  test('conformance: an audit that fails is open, and shows what was sent and what came', async () => {
    await page.route('**/api/conformance/*', (route) => route.fulfill({ body: audits }));
    await show('conformance');
    await page.getByRole('button', { name: 'Run the audits' }).click();
    const finding = page.locator('.finding', { hasText: 'failed' }).first();
    await finding.waitFor();
    expect(await textOf(finding)).toMatch(
      /because[\s\S]*GET \/ HTTP[\s\S]*200 \(text\/html\) hello/,
    );
    await expectUsable();
    await page.getByText('Failed', { exact: true }).click();
    expect(await page.locator('.audits li').count()).toBe(1);
  });

  test('a number is explained while it is typed, and the suggestion can be taken', async () => {
    await show('number');
    const said = page.locator('#number-said');
    await page.getByLabel('Phone number').last().fill('9876543210');
    expect(await textOf(said)).toContain('does not start with +');
    await page.getByLabel('Calling code').fill('91');
    await page.getByRole('button', { name: '+919876543210', exact: true }).click();
    await expect.poll(() => textOf(said)).toContain('India (IN)');
    await expectUsable();
    await page.getByLabel('Phone number').last().fill('+91 98');
    expect(await textOf(page.locator('.at-fault'))).toBe('␣\n4');
    await expectUsable();
  });

  test.each([
    ['leads.csv', 'phone_number\n+919876543210\n98765\n', '201 1 row would become a lead'],
    ['bars.csv', 'phone_number|name\n', '400 The first line has no phone_number column'],
  ])('a file %s', async (name, text, said) => {
    const requests: string[] = [];
    await show('csv');
    page.on('request', (request) => request.method() === 'POST' && requests.push(request.url()));
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.report').waitFor();
    expect((await textOf(page.locator('.counts'))).replace(/\s+/g, ' ')).toContain(said);
    expect(requests).toEqual([]);
    if (name === 'leads.csv') await expectUsable();
  });

  test('a file that is dropped anywhere is read', async () => {
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['phone_number\n1\n'], 'dropped.csv'));
      return transfer;
    });
    await page.dispatchEvent('footer', 'drop', { dataTransfer });
    expect(await textOf(page.locator('.report h2'))).toContain('dropped.csv');
    expect(page.url()).toBe(`${url}/#csv`);
  });

  test('the theme follows the system until one is chosen, and the choice is kept', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expect.poll(ground).toBe(light);
    await page.reload();
    await expect.poll(ground).toBe(light);
  });

  test('the keyboard reaches the content first, then every view', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.getByRole('link', { name: 'Numbers' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Phone number');
  });
});
