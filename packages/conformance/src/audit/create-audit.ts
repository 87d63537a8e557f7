import type { HintName } from '../config/config.ts';
import type { Probe, Target } from '../probe/target.ts';
import type { Audit, AuditResult, Judgement } from './audit.ts';
import { describeReceived, describeSent } from './describe.ts';

/** What is said about an audit, and the hint without which it makes no sense. */
export interface Description extends Pick<Audit, 'id' | 'name' | 'clause' | 'needs'> {
  readonly onlyWith?: HintName;
}

/** Makes an audit of a judge that looks at what it likes. */
export function createAudit(
  audit: Description,
  judge: (target: Target) => Promise<Judgement>,
  probes: readonly Probe[] = [],
): Audit {
  const { onlyWith, ...rest } = audit;
  const run = async (target: Target) => {
    if (onlyWith && !target.config.provoke?.[onlyWith]) return toResult(withoutHint(onlyWith));
    return toResult(await judge(target));
  };
  return { ...rest, ...(onlyWith ? { needs: onlyWith } : {}), probes, run };
}

function withoutHint(needs: HintName): Judgement {
  return { verdict: 'not checked', reason: `no hint ${needs}`, needs };
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
