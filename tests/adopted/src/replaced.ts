import type { Outcome } from './adopt.ts';
import type { Stage } from './lines.ts';
import type { OwnTest } from './own-tests.ts';
import { type Replaced, replaced } from './tables/replaced.ts';

/** The assertions of a service that are replaced at a stage. */
export function listedFor(service: string, stage: Stage): readonly Replaced[] {
  return (replaced[service] ?? []).filter(({ at }) => at === undefined || at === stage);
}

/** Whether the failure of a test is one that is listed. */
export function isListed({ name, fault = '' }: OwnTest, listed: readonly Replaced[]): boolean {
  return listed.some((one) => one.name === name && fault.includes(one.says));
}

/** The tests that fail at a stage, if they match. */
export function failuresThat(
  outcomes: readonly Outcome[],
  stage: Stage,
  matches: (test: OwnTest) => boolean,
): readonly OwnTest[] {
  const tests = outcomes.find((outcome) => outcome.stage === stage)?.tests ?? [];
  return tests.filter((one) => one.fault !== undefined && matches(one));
}
