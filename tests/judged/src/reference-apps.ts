import { randomUUID } from 'node:crypto';
import { type AuditReport, parseConfig, runAudits } from '@error-contract/conformance';
import { createStore } from '@error-contract/telephony';
import config from '../../../apps/side-by-side/conformance.json' with { type: 'json' };
import { type RunningApp, startApps } from '../../../apps/side-by-side/src/start-apps.ts';

/** A reference app, and the report of every audit, with the app's own hints. */
export interface JudgedReference {
  readonly framework: string;
  readonly reports: readonly AuditReport[];
}

let judged: Promise<readonly JudgedReference[]> | undefined;

/** Starts the three apps on one embedded database and judges each, once. */
export function judgeReferenceApps(): Promise<readonly JudgedReference[]> {
  judged ??= startAndJudge();
  return judged;
}

async function startAndJudge(): Promise<readonly JudgedReference[]> {
  const store = await createStore({ seed: true });
  const apps = await startApps({
    store,
    host: '127.0.0.1',
    port: 0,
    run: randomUUID(),
    logLevel: 'warn',
    destination: { write: () => {} },
  });
  try {
    return await judgeEach(apps);
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await store.close();
  }
}

async function judgeEach(apps: readonly RunningApp[]): Promise<readonly JudgedReference[]> {
  const hints = parseConfig(config);
  const results: JudgedReference[] = [];
  for (const { framework, url } of apps) {
    results.push({ framework, reports: await runAudits({ url, config: hints }) });
  }
  return results;
}
