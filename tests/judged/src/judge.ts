import { fileURLToPath } from 'node:url';
import { type AuditReport, parseConfig, runAudits } from '@error-contract/conformance';
import type { Runtime } from '@error-contract/harness/runtimes';
import { startService } from '@error-contract/harness/start-process';
import config from '../conformance.json' with { type: 'json' };
import { type Service, services } from './services.ts';

const script = fileURLToPath(new URL('../services/start.js', import.meta.url));

/** The hints that every service is judged with. */
export const hints = parseConfig(config);

/** A service, and the report of every audit. */
export interface Judged {
  readonly service: Service;
  readonly reports: readonly AuditReport[];
}

const judged = new Map<string, Promise<Judged>>();

/** Starts a service and runs every audit, once for each service. */
export function judge(service: Service, runtime?: Runtime): Promise<Judged> {
  const known = judged.get(service.script);
  if (known) return known;
  const result = startAndJudge(service, runtime);
  judged.set(service.script, result);
  return result;
}

async function startAndJudge(service: Service, runtime?: Runtime): Promise<Judged> {
  const { printed: port, stop } = await startService<number>(
    [...(runtime?.args ?? []), script, service.script],
    runtime && { node: runtime.program },
  );
  const url = `http://127.0.0.1:${port}`;
  return { service, reports: await runAudits({ url, config: hints }).finally(stop) };
}

/** Judges the services one after the other: two at once would slow each other down. */
export async function judgeAll(): Promise<readonly Judged[]> {
  const results: Judged[] = [];
  for (const service of services) results.push(await judge(service));
  return results;
}
