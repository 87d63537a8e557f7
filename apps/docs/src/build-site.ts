import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';

/** Builds the pages that were written. @throws {Error} for a link that leads nowhere */
export async function buildSite(): Promise<void> {
  await build(fileURLToPath(new URL('../', import.meta.url)));
}
