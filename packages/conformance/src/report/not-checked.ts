import { hints } from '../config/config.ts';
import type { Need } from '../probe/sample.ts';
import type { AuditReport } from '../run/run-audits.ts';

/** Says which part of the config would allow which audits, one line each. */
export function notCheckedLines(results: readonly AuditReport[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, verdict, needs, reason } of results) {
    if (verdict !== 'not checked') continue;
    const key = needs === undefined || isTold(needs, reason) ? reason : describeNeed(needs);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups].map(([reason, ids]) => `${reason}: ${ids.join(', ')}`);
}

/** A setup that failed has its hint already: what matters is why it failed. */
function isTold(needs: Need, reason: string): boolean {
  return reason.startsWith('setup.') && needs !== 'json';
}

function describeNeed(need: Need): string {
  if (need === 'json') return 'say `json`, a route that takes JSON';
  if (need === 'headers') return 'say `headers`, with the key that the routes want';
  return `say \`provoke.${need}\`, ${hints[need]}`;
}
