import type { HintName } from '../config/config.ts';
import { type Missing, type Need, noHint } from '../probe/sample.ts';
import type { Probe, Target } from '../probe/target.ts';
import type { Audit, AuditResult, Judgement } from './audit.ts';
import { describeReceived, describeSent } from './describe.ts';

/** The id and the name of an audit. */
export type Title = `EC-${string} MUST ${string}`;

/** Where an audit comes from, and what it cannot do without. */
export interface Description {
  readonly clause: string;
  readonly needs?: Need | undefined;
  /** A hint without which the audit makes no sense, though none of its probes sends it. */
  readonly onlyWith?: HintName;
  readonly probes?: readonly Probe[];
}

interface Plan extends Description {
  readonly judge: (target: Target) => Promise<Judgement>;
}

/** Makes an audit from a function that judges the target. */
export function createAudit(title: Title, { judge, clause, probes = [], ...plan }: Plan): Audit {
  const [id = ''] = title.split(' ', 1);
  const { onlyWith, needs = onlyWith } = plan;
  const run = async (target: Target) => {
    const missing = onlyWith && !target.config.provoke?.[onlyWith];
    return toResult(missing ? notChecked(noHint(onlyWith)) : await judge(target));
  };
  const name = title.slice(id.length + 1);
  return { id, name, clause, ...(needs === undefined ? {} : { needs }), probes, run };
}

/** Says why a request could not be sent. */
export function notChecked({ missing, needs }: Missing): Judgement {
  return { verdict: 'not checked', reason: missing, needs };
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
