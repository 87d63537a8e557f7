import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseConfig, runAudits } from '@error-contract/conformance';
import { expectResponses } from '@error-contract/harness/expect-contract';
import { goneUrl } from '@error-contract/harness/listen';
import { bytesOf, exchange } from '@error-contract/harness/request';
import { startService } from '@error-contract/harness/start-process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../judged/conformance.json' with { type: 'json' };
import { idsOf } from '../../judged/src/verdicts.ts';
import { installed, type ProxyRecipe, writeConfig } from './proxies.ts';

const judged = fileURLToPath(new URL('../../judged/services/start.js', import.meta.url));

async function freePort(): Promise<number> {
  return Number(new URL(await goneUrl()).port);
}

async function answers(url: string, isGone: () => boolean): Promise<void> {
  while (!isGone() && !(await fetch(url).catch(() => undefined)));
}

/** Starts a proxy with the config of its recipe. */
async function startProxy(proxy: ProxyRecipe & { readonly program: string }, servicePort: number) {
  const port = await freePort();
  const { path, folder } = writeConfig(proxy, port, servicePort);
  const child = spawn(proxy.program, [...proxy.args(path, folder)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, () => child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(`${proxy.name} does not run: ${said}`);
  const stop = async () => {
    child.kill('SIGKILL');
    await once(child, 'close');
    rmSync(folder, { recursive: true });
  };
  return { url, stop };
}

describe.each(installed)('a service behind $name', (proxy) => {
  let service: Awaited<ReturnType<typeof startService<number>>>;
  let front: Awaited<ReturnType<typeof startProxy>>;

  beforeAll(async () => {
    service = await startService<number>([judged, 'contract/express']);
    front = await startProxy(proxy, service.printed);
  });
  afterAll(async () => {
    await front?.stop();
    service?.stop();
  });

  test('keeps the contract, but where the proxy leaves no choice', async () => {
    const reports = await runAudits({ url: front.url, config: parseConfig(config) });
    expect(idsOf(reports, 'fail')).toEqual(proxy.fails);
  });

  test('has the contract where the service is gone', async () => {
    service.stop();
    const port = Number(new URL(front.url).port);
    const { responses } = await exchange(port, bytesOf({ path: '/things' }));
    // Whether it was refused or cut off depends on when the proxy noticed.
    const status = responses[0]?.statusCode === 503 ? 503 : 502;
    expectResponses(responses, { status });
  });
});
