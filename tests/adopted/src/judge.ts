import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AuditReport, runAudits } from '@error-contract/conformance';
import { goneUrl } from '@error-contract/harness/listen';
import { startProcess } from '@error-contract/harness/start-process';
import type { Service } from './services.ts';

const preload = fileURLToPath(new URL('end-with-suite.js', import.meta.url));

/** Starts a service as in production, and runs every audit. */
export async function judge(
  { entry, hints }: Service,
  folder: string,
): Promise<readonly AuditReport[]> {
  const url = await goneUrl();
  const { port } = new URL(url);
  const env = { NODE_ENV: 'production', PORT: port, HOST: '127.0.0.1' };
  const running = startProcess(process.execPath, ['--import', preload, join(folder, entry)], env);
  try {
    // The first line of its log says that it listens.
    await running.lineWith(port);
    return await runAudits({ url, config: hints });
  } finally {
    running.stop();
  }
}
