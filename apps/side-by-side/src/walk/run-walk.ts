import type { Answer } from '../http/send.ts';
import { accessSteps } from './access-steps.ts';
import { createFixture, type Fixture } from './fixture.ts';
import { inputSteps } from './input-steps.ts';
import { differencesOf, faultsOf } from './judge.ts';
import { stateSteps } from './state-steps.ts';
import { type Step, sendStep } from './step.ts';
import { successSteps } from './success-steps.ts';

/** Every request of the walk, in order. */
export const steps: readonly Step[] = [
  ...successSteps,
  ...inputSteps,
  ...accessSteps,
  ...stateSteps,
];

/** An app to walk through. */
export interface Target {
  readonly framework: string;
  readonly url: string;
}

/** The result of one step. */
export interface Result {
  readonly step: Step;
  readonly statusCodes: readonly number[];
  /** Whether a failure is the same on all apps; `undefined` for a success. */
  readonly same: boolean | undefined;
  /** The message of the first app. */
  readonly message: string;
  /** Sentences about what is not as expected. */
  readonly problems: readonly string[];
}

function messageOf({ text, statusCode }: Answer): string {
  if (statusCode < 400 || text === '') return '';
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return [message].flat().join('; ');
  } catch {
    return text;
  }
}

function judge(step: Step, targets: readonly Target[], answers: readonly Answer[]): Result {
  const faults = answers.flatMap((answer, index) =>
    faultsOf(step, answer).map((fault) => `${targets[index]?.framework}: ${fault}`),
  );
  const isFailure = step.statusCode >= 400;
  const differences = isFailure ? differencesOf(answers) : [];
  const differing = differences.map((what) => `${what} differs between the apps`);
  return {
    step,
    statusCodes: answers.map(({ statusCode }) => statusCode),
    same: isFailure ? differences.length === 0 : undefined,
    message: answers[0] ? messageOf(answers[0]) : '',
    problems: [...faults, ...differing].map((problem) => `${step.name}: ${problem}`),
  };
}

/** Walks through all apps in step, each on its own fixture, and judges every response. */
export async function runWalk(
  targets: readonly Target[],
  walk: readonly Step[] = steps,
  onStep: (done: number) => void = () => undefined,
): Promise<readonly Result[]> {
  const fixtures: Fixture[] = await Promise.all(targets.map(({ url }) => createFixture(url)));
  const results: Result[] = [];
  for (const step of walk) {
    // No app is a step ahead: call logs belong to the organization, and a new one changes their ETag.
    const answers = await Promise.all(fixtures.map((fixture) => sendStep(step, fixture)));
    results.push(judge(step, targets, answers));
    onStep(results.length);
  }
  return results;
}
