import { createAnswerPolicy } from '../answers/answer-policy.ts';
import type { Contract } from '../contract/contract.ts';
import { pathOf } from '../contract/path-fault.ts';
import type { GuardServerOptions } from './guard-server.ts';

/** How an adapter guards a server. The context of what is written below a framework is not known. */
export function serverOptions<Context extends object>(
  contract: Contract<Context>,
): Required<GuardServerOptions> {
  const policy = createAnswerPolicy(contract, {
    contextOf: () => ({}) as Context,
    routeOf: (res) => pathOf(res.req),
  });
  return {
    onError: (error) => contract.report(error, {} as Context),
    answers: policy,
    refusals: policy,
  };
}
