import { compareContenders, type Measurement } from '../harness/measurement.ts';
import type { Major } from '../harness/node-version.ts';
import type { Summary } from '../harness/summary.ts';
import type { Goal, Limit } from './goal.ts';

/** The result of a goal. */
export interface Verdict {
  readonly part: string;
  readonly title: string;
  /** Such as `≥ 0.85`. */
  readonly needed: string;
  readonly reached: Summary;
  readonly isMet: boolean;
  /** Whether the loss is too large for noise: the short form fails only for that. */
  readonly isGross: boolean;
}

/** Half of the goal is a gross loss. */
const slack = 2;

function limitOn(limit: Limit, major: Major): number {
  return typeof limit === 'number' ? limit : limit[major];
}

function meets(
  { median }: Summary,
  { atLeast, atMost }: Goal,
  major: Major,
  give: number,
): boolean {
  if (atLeast !== undefined) return median >= limitOn(atLeast, major) / give;
  if (atMost !== undefined) return median <= limitOn(atMost, major) * give;
  throw new Error('A goal needs atLeast or atMost');
}

/** Whether a goal is missed by more than noise explains. */
function missesGrossly(reached: Summary, goal: Goal, major: Major): boolean {
  if (goal.grossAtMost !== undefined) return reached.median > goal.grossAtMost;
  if (goal.grossAtLeast !== undefined) return reached.median < goal.grossAtLeast;
  return !meets(reached, goal, major, goal.isExact ? 1 : slack);
}

function needed({ atLeast, atMost }: Goal, major: Major): string {
  if (atLeast !== undefined) return `≥ ${limitOn(atLeast, major)}`;
  return `≤ ${limitOn(atMost ?? Number.NaN, major)}`;
}

/** Compares with each, and keeps the worst result. */
function worstOf(goal: Goal, measurement: Measurement): Summary {
  const others = [goal.to ?? measurement.baseline].flat();
  const summaries = others.map((to) => compareContenders(measurement, goal.compare, goal.of, to));
  const sorted = summaries.toSorted((a, b) => a.median - b.median);
  const worst = goal.atLeast === undefined ? sorted.at(-1) : sorted[0];
  if (!worst) throw new Error(`${goal.title} has nothing to compare with`);
  return worst;
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
    const reached = worstOf(goal, measurement);
    return {
      part: goal.part,
      title: goal.title,
      needed: needed(goal, major),
      reached,
      isMet: meets(reached, goal, major, 1),
      isGross: missesGrossly(reached, goal, major),
    };
  });
}

/** Whether a check fails: in the full form below a goal, in the short form far below it. */
export function fails(verdicts: readonly Verdict[], isShort: boolean): boolean {
  return verdicts.some(({ isMet, isGross }) => (isShort ? isGross : !isMet));
}
