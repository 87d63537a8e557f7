import { chromium } from 'playwright-core';

// A container has no sandbox, and Chromium must load only this page.
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Opens a page in Chromium, and returns the text that its script wrote. */
export async function showPage(executablePath: string, url: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(url);
    const body = page.locator('body:not(:empty)');
    await body.waitFor({ timeout: 120_000 }).catch(() => faults.push('The page stayed empty'));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return (await body.textContent()) ?? '';
  } finally {
    await browser.close();
  }
}
