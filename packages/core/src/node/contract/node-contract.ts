import type { ServerResponse } from 'node:http';
import { type Contract as ContractOn, createContractOn } from '../../contract/contract.ts';
import type { Framework as FrameworkOn } from '../../contract/framework.ts';
import { knowledge } from '../../contract/knowledge.ts';
import type { Log } from '../../contract/report.ts';
import { assertContractOptions } from '../../response/assert-options.ts';
import type { ErrorContractOptions } from '../../response/error-contract-options.ts';
import { nodePlatform } from './node-platform.ts';

/** What an adapter for a framework of Node asks of the contract. */
export type Contract<Context> = ContractOn<Context, ServerResponse>;

/** What the contract asks of a framework of Node: it knows the errors of others by itself. */
export type Framework<Context> = Omit<FrameworkOn<Context>, 'knowledge'>;

/**
 * Creates the contract of an app on Node, with all that is known of the errors of others.
 * @throws {TypeError} for unknown or wrong options
 */
export function createContract<Context>(
  options: ErrorContractOptions<Context>,
  logBelow: Log<Context>,
  framework: Framework<Context>,
): Contract<Context> {
  assertContractOptions(options);
  return createContractOn(nodePlatform, options, logBelow, { ...framework, knowledge });
}
