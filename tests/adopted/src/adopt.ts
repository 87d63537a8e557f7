import type { AuditReport } from '@error-contract/conformance';
import { judge } from './judge.ts';
import type { Stage } from './lines.ts';
import { type OwnTest, runOwnTests } from './own-tests.ts';
import type { Service } from './services.ts';
import { makeStage } from './stage.ts';

/** What a service's own tests and the judge say of it at a stage. */
export interface Outcome {
  readonly stage: Stage;
  readonly tests: readonly OwnTest[];
  readonly reports: readonly AuditReport[];
}

/** A later filter of Nest hides an earlier one: whether that is out makes no difference. */
function stagesOf({ isNest }: Service): readonly Stage[] {
  return isNest ? ['before', 'adopted'] : ['before', 'pasted', 'adopted'];
}

async function outcomeOf(service: Service, stage: Stage): Promise<Outcome> {
  const { folder, remove } = await makeStage(service, stage);
  try {
    const tests = await runOwnTests(service, folder);
    return { stage, tests, reports: await judge(service, folder) };
  } finally {
    remove();
  }
}

/** Takes a service through all stages, one after the other: two at once would slow the judge. */
export async function adopt(service: Service): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stagesOf(service)) outcomes.push(await outcomeOf(service, stage));
  return outcomes;
}
