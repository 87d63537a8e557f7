import { chromium } from 'playwright-core';
const out = '/tmp/w/scratch-page/shots'; 
import { mkdirSync } from 'node:fs'; mkdirSync(out, { recursive: true });
const only = process.argv[2]?.split(',') ?? ['requests','conformance','number','csv'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const colorScheme of (process.argv[3]?.split(',') ?? ['light', 'dark'])) for (const width of (process.argv[4]?.split(',').map(Number) ?? [390, 820, 1440])) {
  const page = await browser.newPage({ viewport: { width, height: width < 500 ? 844 : 1000 }, colorScheme });
  page.on('console', m => m.type() === 'error' && console.log(m.text()));
  page.on('pageerror', e => console.log(String(e)));
  await page.goto(`http://127.0.0.1:${process.env.P ?? 4400}/`);
  await page.waitForSelector('button.primary:not([disabled])');
  const shot = (name) => page.screenshot({ path: `${out}/${name}-${width}-${colorScheme}.png`, fullPage: name !== 'conformance' });
  if (only.includes('requests')) {
    await page.click('button.primary'); await page.waitForSelector('.verdict'); await shot('requests');
  }
  if (only.includes('bytes')) {
    await page.click('.presets button:has-text("length and chunks")').catch(() => {}); 
    await page.click('button.primary'); await page.waitForSelector('.verdict'); await page.click('.command summary'); await shot('bytes');
  }
  if (only.includes('number')) { await page.goto('http://127.0.0.1:4400/#number'); await shot('number'); }
  if (only.includes('csv')) { await page.goto('http://127.0.0.1:4400/#csv'); await page.click('text=a mixed file'); await page.waitForSelector('.report'); await shot('csv'); }
  if (only.includes('conformance')) { await page.goto('http://127.0.0.1:4400/#conformance'); await page.click('text=Run the audits'); await page.waitForSelector('text=Run the audits', {timeout: 60000}); await page.click('.audits li:nth-child(4) summary'); await shot('conformance'); }
  await page.close();
}
await browser.close();
