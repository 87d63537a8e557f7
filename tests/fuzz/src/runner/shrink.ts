import fc from 'fast-check';
import { arbitraryOf, type Plan, placeOf } from '../plans/sample.ts';
import { Sender } from './run-case.ts';
import type { Service } from './service.ts';
import type { Violation } from './violation.ts';

let count = 0;

/** Looks for a smaller case that breaks the contract too. The service gets the whole plan of each. */
export async function shrink(
  service: Service,
  seed: number,
  { kind, index, reason }: Violation,
): Promise<Plan | undefined> {
  if (service.hasExited()) return undefined;
  const sender = new Sender(service);
  const property = fc.asyncProperty(arbitraryOf(service.framework, kind), async (plan) => {
    count += 1;
    await service.give(String(count), plan);
    // Another reason is another violation.
    const found = await sender.run(plan, `given ${count}`);
    if (found === reason) throw new Error(found);
  });
  const details = await fc.check(property, {
    ...placeOf(seed, index),
    numRuns: 1,
    interruptAfterTimeLimit: 6_000,
  });
  sender.close();
  return details.counterexample?.[0];
}
