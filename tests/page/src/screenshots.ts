import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '@error-contract/harness/runtimes';
import type { Page } from 'playwright-core';
import { choosePreset, openChromium, openPage, sendAll } from './open-page.ts';
import { startPage } from './start-page.ts';

/** Brings each view into a state that is worth looking at. */
const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  requests: (page) => sendAll(page),
  bytes: async (page) => {
    if ((page.viewportSize()?.width ?? 0) > 1_080) await choosePreset(page, 'two Content-Lengths');
    await page.getByText('Command line').click();
    await sendAll(page);
  },
  conformance: async (page) => {
    const run = page.getByRole('button', { name: 'Run the audits' });
    await run.click();
    await run.waitFor();
    await page.locator('.audits summary').nth(3).click();
  },
  number: (page) => page.locator('#number-said').waitFor(),
  csv: async (page) => {
    await page.getByRole('button', { name: 'a mixed file' }).click();
    await page.locator('.report').waitFor();
  },
};

const [folder = 'screenshots'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { url, stop } = await startPage();
for (const path of findChromium()) {
  const browser = await openChromium(path);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 820, 1_440]) {
      const size = { width, height: 900 };
      const { page } = await openPage(browser, url, { colorScheme, viewport: size });
      for (const [view, prepare] of Object.entries(views)) {
        await page.goto(`${url}/#${view}`);
        await prepare(page);
        const file = join(folder, `${view}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: view !== 'conformance' });
      }
      await page.close();
    }
  }
  await browser.close();
}
stop();
