import { type AuditReport, parseConfig, runAudits } from '@error-contract/conformance';
import { startService } from '@error-contract/harness/start-process';
import hints from './hints.json' with { type: 'json' };

/** Runs a service that prints its port, and judges it. */
export async function judgeScript(script: string): Promise<readonly AuditReport[]> {
  const { printed: port, stop } = await startService<number>([script]);
  const config = parseConfig(hints);
  return runAudits({ url: `http://127.0.0.1:${port}`, config }).finally(stop);
}
