import { HookContext } from '../../contract/hook-context.ts';
import { routeName } from '../../contract/route-name.ts';
import { createAnswerPolicy } from '../answers/create-answer-policy.ts';
import type { Contract } from '../contract/node-contract.ts';
import type { GuardServerOptions } from './guard-server-options.ts';

/** How an adapter guards a server. The context of what is written below a framework is not known. */
export function serverOptions<Context extends object>(
  contract: Contract<Context>,
): GuardServerOptions {
  const policy = createAnswerPolicy(contract, {
    contextOf: () => new HookContext() as Context,
    routeOf: ({ req }) => routeName({ url: req.url }),
  });
  return {
    requestId: contract.requestId,
    onError: (error, id) => {
      const context = new HookContext();
      HookContext.noteRequestId(context, id);
      contract.report(error, context as Context);
    },
    answers: policy,
    refusals: policy,
  };
}
