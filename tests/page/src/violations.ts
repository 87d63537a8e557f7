import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds in one theme. */
async function violationsIn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  });
}

/** What axe finds in both themes: nothing, for a page that everybody can use. */
export async function violationsOf(page: Page): Promise<string[]> {
  const light = await violationsIn(page, 'light');
  return [...light, ...(await violationsIn(page, 'dark'))];
}
