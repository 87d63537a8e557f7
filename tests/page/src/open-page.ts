import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';

/** A page in a browser, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts, and what the policy of the page refused. */
  readonly errors: readonly string[];
  /** Requests to other hosts. */
  readonly elsewhere: readonly string[];
}

/** Only catches a hang. */
const patience = 300_000;

/** Starts Chromium. */
export function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Opens the page, and waits until it can send. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  page.setDefaultTimeout(patience);
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) elsewhere.push(request.url());
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Send to all three', disabled: false }).waitFor();
  return { page, errors, elsewhere };
}

/** The text that is seen, once there is some. */
export async function textOf(locator: Locator): Promise<string> {
  await locator.first().waitFor();
  return (await locator.allInnerTexts()).join('\n');
}

/** Begins with a preset. */
export async function choosePreset(page: Page, name: string): Promise<void> {
  await page.locator('.presets button', { hasText: name }).first().click();
}

/** Sends what is in the form, and gives what the page says about the answers. */
export async function sendAll(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send to all three' }).click();
  return textOf(page.locator('.verdict'));
}
