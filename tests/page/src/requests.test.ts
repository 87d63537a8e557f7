import { findChromium } from '@error-contract/harness/runtimes';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  choosePreset,
  type OpenPage,
  openChromium,
  openPage,
  sendAll,
  textOf,
} from './open-page.ts';
import type {} from './prepare.ts';

const url = inject('pageUrl');

describe.each(findChromium())('requests in %s', (path) => {
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium(path);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    opened = await openPage(browser, url);
    page = opened.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterEach(async () => {
    // Chromium tells of a refused request itself.
    expect(opened.errors.filter((text) => !text.includes('413'))).toEqual([]);
    expect(opened.elsewhere).toEqual([]);
    await page.close();
  });

  const bodies = () => page.locator('.card .body').allInnerTexts();
  const statuses = () => page.locator('.card-status').allInnerTexts();

  test('every preset is answered as documented, and alike', async () => {
    const presets = page.locator('.presets button');
    const said: Record<string, string> = {};
    for (const preset of await presets.all()) {
      await preset.click();
      said[await textOf(preset)] = await sendAll(page);
    }
    const isRight = (text: string) =>
      /^(The same|No body)[\s\S]*As documented\.$/.test(text.trim());
    expect(Object.entries(said).filter(([, text]) => !isRight(text))).toEqual([]);
    expect(Object.keys(said).length).toBeGreaterThan(50);
  });

  test('a request that is edited is sent as it was edited, also by the keyboard', async () => {
    await choosePreset(page, 'POST /v1/agents, no name');
    await page.getByRole('textbox', { name: 'Body' }).fill('{"name":7}');
    await page.getByRole('textbox', { name: 'Body' }).press('Control+Enter');
    await page.locator('.verdict').waitFor();
    const body = JSON.stringify({
      statusCode: 400,
      message: 'Validation failed: name must be a string',
      error: 'Bad Request',
    });
    expect(await bodies()).toEqual([body, body, body]);
    await page.getByRole('button', { name: 'Undo changes' }).click();
    expect(await page.getByRole('textbox', { name: 'Body' }).inputValue()).toBe('{}');
  });

  test('the bytes of a form can be edited, and are sent as they are', async () => {
    await choosePreset(page, 'GET /health');
    await page.getByText('Bytes', { exact: true }).click();
    const bytes = page.getByLabel('Bytes', { exact: false }).last();
    await page
      .locator('.editor textarea')
      .fill('GET /health HTTP/1.1\\r\\nHost: \\x00\\r\\n\\r\\n');
    expect(await bytes.isVisible()).toBe(true);
    await sendAll(page);
    expect(await statuses()).toEqual(Array(3).fill('400 Bad Request'));
  });

  test('what differs is marked: the status, the words of the body, a header', async () => {
    await page.route('**/api/send/Koa', async (route) => {
      const response = await route.fetch();
      const text = (await response.body()).toString('latin1');
      const spoiled = text.replace('is required', 'is needed!!').replace('no-store', 'no-cache');
      await route.fulfill({ response, body: Buffer.from(spoiled, 'latin1') });
    });
    await choosePreset(page, 'POST /v1/agents, no name');
    expect(await sendAll(page)).toContain('The bodies differ, from byte 57 on.');
    expect(await page.locator('.card mark').allInnerTexts()).toEqual(['required', 'needed!!']);
    const odd = page.locator('.headers .odd');
    expect((await textOf(odd)).split(/\s+/)).toEqual([
      'cache-control',
      'no-store',
      'no-store',
      'no-cache',
    ]);
  });

  test('an app that does not answer is named', async () => {
    await page.route('**/api/send/Koa', (route) =>
      route.fulfill({
        body: '',
        headers: { 'x-relay-end': 'refused', 'x-relay-milliseconds': '0' },
      }),
    );
    await choosePreset(page, 'GET /health');
    await sendAll(page);
    expect((await statuses())[2]).toBe('No answer');
    expect(await textOf(page.getByRole('article', { name: 'Koa' }))).toContain('Nobody listens');
  });

  test('a failure of the relay is shown in its own words', async () => {
    await page.route('**/api/send/*', (route) =>
      route.fulfill({
        status: 413,
        json: { statusCode: 413, message: 'Request body is too large', error: 'Payload Too Large' },
      }),
    );
    await page.getByRole('button', { name: 'Send to all three' }).click();
    expect(await textOf(page.getByRole('alert'))).toBe('Request body is too large');
  });

  test('the command line is curl, or printf where curl cannot send the bytes', async () => {
    await page.getByText('Command line').click();
    const copy = async () => {
      await page.getByRole('button', { name: 'Copy the command line' }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await choosePreset(page, 'POST /v1/agents, no name');
    expect(await copy()).toMatch(
      /^curl -i 'http:\/\/127\.0\.0\.1:\d+\/v1\/agents' \\\n {2}-H 'Auth/,
    );
    await choosePreset(page, 'no Host');
    expect(await copy()).toMatch(/^printf %b 'GET \/health HTTP\/1\.1\\r\\n\\r\\n' \|\n {2}nc /);
    expect(await page.getByText('curl cannot send this').isVisible()).toBe(true);
  });
});
