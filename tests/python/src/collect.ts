import { frameworks, startApp } from '@error-contract/clients/reference-apps';
import { createStore, type Store } from '@error-contract/telephony';
import type { Python } from './pythons.ts';
import { type Ended, runUnittests } from './run-unittests.ts';
import { startServices } from './services.ts';
import { tables } from './tables.ts';

/** Runs the tests in Python against the reference apps and the hostile servers. */
async function runIn({ path }: Python, store: Store): Promise<Ended[]> {
  const services = await startServices();
  // Each interpreter has its own apps, as they would use up each other's rate limits.
  const apps = await Promise.all(frameworks.map((framework) => startApp(framework, store)));
  const named = apps.map(({ url }, at) => [frameworks[at], url]);
  try {
    return await runUnittests(path, { ...tables, urls: services.urls, apps: named });
  } finally {
    for (const app of apps) await app.stop();
    await services.close();
  }
}

function tellSkipped(name: string, ended: readonly Ended[]): void {
  const skipped = ended.filter(({ outcome }) => outcome === 'skipped');
  for (const reason of new Set(skipped.map((it) => it.reason))) {
    process.stdout.write(`not run: ${reason} (${name})\n`);
  }
}

/** How the tests in Python ended, for each interpreter. What it did not run, it prints. */
export async function collect(
  pythons: readonly Python[],
): Promise<(readonly [name: string, ended: Ended[]])[]> {
  const store = await createStore();
  try {
    return await Promise.all(
      pythons.map(async (python) => {
        const ended = await runIn(python, store);
        tellSkipped(python.name, ended);
        return [python.name, ended.filter(({ outcome }) => outcome !== 'skipped')] as const;
      }),
    );
  } finally {
    await store.close();
  }
}
