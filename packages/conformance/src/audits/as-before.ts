import { sameForm } from '../audit/same-form.ts';
import { alsoOf, answerProblem } from '../audit/scenario.ts';
import { sampleOf } from '../probe/hinted.ts';
import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';
import { unknownRoute } from './routes.ts';

/** Says what is wrong with an answer, or `undefined`. */
export type Judge = (sample: Sample) => string | undefined;

/** An unknown route must be answered as it was the first time. What is right there is for EC-ROUTE to say. */
export async function asBefore(target: Target): Promise<Judge> {
  const like = await sampleOf(target, unknownRoute);
  const status = alsoOf(like, [404]);
  return (sample) => answerProblem(sample, { status }) ?? sameForm(sample, target, like);
}
