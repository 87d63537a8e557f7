import { hints } from '../config/config.ts';
import type { Need } from '../probe/sample.ts';
import type { AuditReport } from '../run/run-audits.ts';

/** Lists the parts of the config that are missing, each with the audits that need it. */
export function notCheckedLines(results: readonly AuditReport[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, verdict, needs, reason } of results) {
    if (verdict !== 'not checked') continue;
    const key = needs === undefined || isTold(needs, reason) ? reason : describeNeed(needs);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups].map(([reason, ids]) => `${reason}: ${ids.join(', ')}`);
}

/** The hint is there, but its setup failed: the reason says more than the name of the hint. */
function isTold(needs: Need, reason: string): boolean {
  return reason.startsWith('setup.') && needs !== 'json';
}

function describeNeed(need: Need): string {
  if (need === 'json') return 'set `json`, a route that takes JSON';
  if (need === 'headers') return 'set `headers`, with the key that the routes need';
  return `set \`provoke.${need}\`, ${hints[need]}`;
}
