import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';
import type { Audit, Judgement } from './audit.ts';
import { createAudit, type Description, type Title } from './create-audit.ts';

/** A clause about every failure that the run provokes. */
export interface GalleryClause extends Description {
  /** The failures it is about; all of them by default. */
  readonly about?: (sample: AnsweredSample) => boolean;
  /** Why it fails where there is no such failure. Without it that is `not checked`. */
  readonly unseen?: string;
  readonly problem: (sample: AnsweredSample, target: Target) => string | undefined;
}

/** A sample that has a response. */
export type AnsweredSample = Sample & Required<Pick<Sample, 'response'>>;

/** Makes an audit that passes when no failure of the run has the problem. */
export function galleryAudit(title: Title, plan: GalleryClause): Audit {
  return createAudit(title, { ...plan, judge: (target) => judge(target, plan) });
}

async function judge(target: Target, plan: GalleryClause): Promise<Judgement> {
  const { about = () => true, problem } = plan;
  const answered = (await target.gallery()).filter(isFailure).filter(about);
  const [first] = answered;
  if (!first) return nothingSeen(plan);
  const found = answered.flatMap((sample) => {
    const reason = problem(sample, target);
    return reason === undefined ? [] : [{ sample, reason }];
  });
  const [worst] = found;
  if (!worst) return { verdict: 'pass', reason: `${answered.length} failures`, sample: first };
  const reason = `${found.length} of ${answered.length} failures; ${worst.sample.name}: ${worst.reason}`;
  return { verdict: 'fail', reason, sample: worst.sample };
}

function nothingSeen({ about, needs, unseen }: GalleryClause): Judgement {
  const reason = about ? unseen : 'no failure was answered';
  if (reason !== undefined) return { verdict: 'fail', reason };
  return { verdict: 'not checked', reason: 'no such failure was seen', needs };
}

function isFailure(sample: Sample): sample is AnsweredSample {
  return sample.response !== undefined && sample.response.status >= 400;
}
