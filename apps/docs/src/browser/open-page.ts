import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '@error-contract/harness/serve-folder';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The built site. */
export const siteFolder = fileURLToPath(new URL('../../dist/site/', import.meta.url));

/** How a page is shown. */
export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A page in a browser, and what went wrong on it. */
export interface Opened {
  readonly page: Page;
  /** Errors of scripts, and requests to other hosts. */
  readonly faults: readonly string[];
}

/** Opens pages of the built site. */
export interface Visitor {
  open(path: string, look: Look): Promise<Opened>;
  close(): Promise<void>;
}

/** Only catches a hang: the machine may be busy with other suites. */
const patience = 240_000;

async function openPage(browser: Browser, url: string, look: Look): Promise<Opened> {
  const { width, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) faults.push(request.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, faults };
}

/** Starts Chromium, and serves the site to it. */
export async function startVisitor(executablePath: string): Promise<Visitor> {
  const site = await serveFolder(siteFolder);
  // A container has no sandbox.
  const launched = { executablePath, args: ['--no-sandbox'], timeout: patience };
  const browser = await chromium.launch(launched);
  return {
    open: (path, look) => openPage(browser, site.url + path, look),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** What axe finds on a page: a rule, and where it is broken. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  const run = 'axe.run()';
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}
