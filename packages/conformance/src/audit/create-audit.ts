import type { Probe } from '../probe/probe.ts';
import type { Target } from '../probe/target.ts';
import type { Audit, AuditResult, Judgement } from './audit.ts';
import { describeReceived, describeSent } from './describe.ts';

type Description = Pick<Audit, 'id' | 'name' | 'clause' | 'needs'>;

/** Makes an audit of a judge that looks at what it likes. */
export function createAudit(
  audit: Description,
  judge: (target: Target) => Promise<Judgement>,
  probes: readonly Probe[] = [],
): Audit {
  return { ...audit, probes, run: async (target) => toResult(await judge(target)) };
}

function toResult({ verdict, reason, sample, needs }: Judgement): AuditResult {
  return {
    verdict,
    reason,
    sent: sample ? describeSent(sample) : '',
    received: sample ? describeReceived(sample) : '',
    ...(needs === undefined ? {} : { needs }),
  };
}
