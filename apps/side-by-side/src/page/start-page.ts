import { existsSync } from 'node:fs';
import type { PageApp } from '@error-contract/page/wire';
import { assertPort, type Service, startService } from '@error-contract/telephony';
import { createPageApp, pageFolder } from './page-app.ts';

/** Never the host of the apps: whoever reaches the page can send what they like to these. */
const place = { name: 'The page', host: '127.0.0.1', portVariable: 'PAGE_PORT' } as const;

/**
 * Checks that the page is built and its port is free.
 * @throws {Error} that says what to do
 */
export async function assertPage(port: number): Promise<void> {
  if (!existsSync(pageFolder)) throw new Error('The page is not built: run the script start.');
  await assertPort({ ...place, port });
}

/**
 * Starts the page of these apps, on the loopback.
 * @throws {Error} that names a busy port
 */
export function startPage(port: number, apps: readonly PageApp[]): Promise<Service> {
  const app = createPageApp(apps.map(({ framework, url }) => ({ framework, url })));
  // An audit may run: nobody waits for its end.
  return startService({ ...place, port, graceMs: 500, listen: (at, host) => app.listen(at, host) });
}
