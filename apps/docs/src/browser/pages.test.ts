import { findChromium } from '@error-contract/harness/runtimes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, type Look, startVisitor, type Visitor } from './open-page.ts';

const looks: readonly Look[] = [
  { width: 390, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
];

const pages = [
  '/index.html',
  '/quick-start/express.html',
  '/how-failing-works.html',
  '/phone-numbers.html',
  '/packages/express.html',
];

const rows = pages.flatMap((path) => looks.map((look) => ({ path, ...look })));

describe.each(findChromium())('in %s', (chromium) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await startVisitor(chromium);
  });
  afterAll(() => visitor?.close());

  test.each(rows)('$path is whole at $width, $colorScheme', async ({ path, ...look }) => {
    const { page, faults } = await visitor.open(path, look);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(look.width);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the field for a phone number says what is wrong, and what may be meant', async () => {
    const { page } = await visitor.open('/phone-numbers.html', looks[0] as Look);
    await page.fill('#phone-field', '+91 98765-43210');
    expect(await page.textContent('.phone-field output')).toContain('has a space at position 4');
    await page.click('.phone-field button');
    expect(await page.inputValue('#phone-field')).toBe('+919876543210');
    expect(await page.textContent('.phone-field output')).toContain('is a number in E.164 format');
    await page.context().close();
  });

  test('the search finds an option', async () => {
    const { page } = await visitor.open('/index.html', looks[1] as Look);
    await page.click('.VPNavBarSearch button');
    await page.fill('input[type=search], .VPLocalSearchBox input', 'bareSchemaErrors');
    const result = page.locator('.VPLocalSearchBox .result').first();
    await result.waitFor();
    expect(await result.getAttribute('href')).toContain('/options.html#');
    await page.context().close();
  });
});
