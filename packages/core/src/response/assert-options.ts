import { aFunction, assertOptions, type Kind, type OptionKinds, oneOf } from '../guard/options.ts';
import { aChallenge } from './challenge.ts';
import type { ErrorContractOptions } from './error-contract-options.ts';
import { aRequestId } from './request-id.ts';

const modes: readonly unknown[] = ['rewrite', 'report', 'keep'];

const aMode: Kind = [
  (value) => typeof value === 'function' || modes.includes(value),
  `one of ${modes.join(', ')}, or a function`,
];

const kinds: OptionKinds<ErrorContractOptions> = {
  onError: aFunction,
  mapError: aFunction,
  mapAnswer: aFunction,
  responses: aMode,
  protocols: oneOf('keep', 'rewrite'),
  challenge: aChallenge,
  requestId: aRequestId,
  onDeviation: aFunction,
  validationStatus: oneOf(400, 422),
  bareSchemaErrors: oneOf(400, 500),
};

/**
 * Checks options whose mistakes would otherwise show only when a request fails, or never. `more` are
 * the options that only this entry has.
 * @throws {TypeError} that names the option and its possible values
 */
export function assertContractOptions(
  options: ErrorContractOptions<never>,
  more: Readonly<Record<string, Kind>> = {},
): void {
  assertOptions('errorContract', options, { ...kinds, ...more });
}
