import { compareContenders, type Measurement } from '../harness/measurement.ts';
import type { Major } from '../harness/node-version.ts';
import type { Summary } from '../harness/summary.ts';
import type { Goal, Limit } from './goal.ts';

/**
 * The result of a goal: `reached` where the whole interval is on its side, `missed` where it is on the
 * other side, else `not shown`.
 */
export type Outcome = 'reached' | 'missed' | 'not shown';

/** A judged goal. */
export interface Verdict {
  readonly part: string;
  readonly title: string;
  /** Such as `≤ 1.03`. */
  readonly needed: string;
  readonly reached: Summary;
  /** How the baseline compares with itself, where that was measured. */
  readonly noise?: Summary;
  readonly outcome: Outcome;
  /** Whether the goal is missed by more than noise explains: the short form fails only for that. */
  readonly isGross: boolean;
}

/** Where the noise of a benchmark is not known, twice the goal is a gross loss. */
const slack = 2;

function limitOf({ atLeast, atMost }: Goal, major: Major): number {
  const limit: Limit | undefined = atLeast ?? atMost;
  if (limit === undefined) throw new Error('A goal needs atLeast or atMost');
  return typeof limit === 'number' ? limit : limit[major];
}

function outcomeOf({ low, high }: Summary, goal: Goal, limit: number): Outcome {
  const [near, far] = goal.atLeast === undefined ? [low, high] : [-high, -low];
  const most = goal.atLeast === undefined ? limit : -limit;
  if (far <= most) return 'reached';
  return near > most ? 'missed' : 'not shown';
}

/** How far the limit may be passed without a gross loss. */
function giveOf({ isExact }: Goal, noise: Summary | undefined): number {
  if (isExact) return 1;
  return noise ? Math.max(noise.high, 1 / noise.low) : slack;
}

function isGross(reached: Summary, goal: Goal, limit: number, noise: Summary | undefined): boolean {
  if (goal.grossAtMost !== undefined) return reached.low > goal.grossAtMost;
  const give = giveOf(goal, noise);
  const given = goal.atLeast === undefined ? limit * give : limit / give;
  return outcomeOf(reached, goal, given) === 'missed';
}

function judgeOne(goal: Goal, measurement: Measurement, major: Major): Verdict {
  const { compare, of, to, part, title } = goal;
  const { twin } = measurement;
  const limit = limitOf(goal, major);
  const reached = compareContenders(measurement, compare, of, to);
  const noise = twin === undefined ? undefined : compareContenders(measurement, 'ratio', twin);
  return {
    part,
    title,
    needed: `${goal.atLeast === undefined ? '≤' : '≥'} ${limit}`,
    reached,
    ...(noise && { noise }),
    outcome: outcomeOf(reached, goal, limit),
    isGross: isGross(reached, goal, limit, noise),
  };
}

/**
 * Compares measurements with the goals of the parts that were run.
 * @throws {Error} if a goal names something that was not measured: it would never be missed
 */
export function judge(
  goals: readonly Goal[],
  measurements: readonly Measurement[],
  major: Major,
): readonly Verdict[] {
  const byName = new Map(measurements.map((each) => [each.name, each]));
  return goals.map((goal) => {
    const measurement = byName.get(goal.benchmark);
    if (!measurement) throw new Error(`${goal.title}: ${goal.benchmark} was not measured`);
    return judgeOne(goal, measurement, major);
  });
}

/** Whether a check fails: in the full form for a missed goal, in the short form for a gross loss. */
export function fails(verdicts: readonly Verdict[], isShort: boolean): boolean {
  return verdicts.some(({ outcome, isGross }) => (isShort ? isGross : outcome === 'missed'));
}
