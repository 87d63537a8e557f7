import {
  audits,
  type ConformanceConfig,
  parseConfig,
  runAudits,
} from '@error-contract/conformance';
import type { AuditLine } from '@error-contract/page/wire';
import { type NewApiKey, seeds } from '@error-contract/telephony';
import hints from '../../conformance.json' with { type: 'json' };
import { sendOrThrow } from '../http/send.ts';

/** An app to audit, and who gets the results. */
export interface AuditOptions {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly write: (line: AuditLine) => void;
}

/** The hints of the apps with another key: the audits use up the limit of no other. */
function configWith(key: string): ConformanceConfig {
  const config = parseConfig(hints);
  const headers = { authorization: `Bearer ${key}` };
  return { ...config, headers, probeHeaders: headers };
}

/**
 * Judges an app with the package conformance, and writes what each audit found as soon as it is
 * known. Ends early when the signal says so.
 */
export async function streamAudits({ url, signal, write }: AuditOptions): Promise<void> {
  const json = { name: 'Conformance' };
  const created = { method: 'POST', path: '/v1/api-keys', key: seeds.keys.acme, json };
  const { api_key } = await sendOrThrow<NewApiKey>(url, created);
  write({ total: audits.length });
  const onResult = ({ needs: _, ...audit }: Parameters<OnResult>[0]) => {
    write({ audit });
    signal.throwIfAborted();
  };
  await runAudits({ url, config: configWith(api_key) }, { onResult });
}

type OnResult = NonNullable<NonNullable<Parameters<typeof runAudits>[1]>['onResult']>;
