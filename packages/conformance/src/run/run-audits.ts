import type { Audit, AuditResult } from '../audit/audit.ts';
import { audits } from '../audits/index.ts';
import { assertRunOptions, assertTarget } from '../config/assert-options.ts';
import type { ConformanceConfig } from '../config/config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { parseEndpoint } from '../http/endpoint.ts';
import type { Exchange } from '../http/exchange.ts';
import { unknownPath } from '../probe/build-probes.ts';
import { Target } from '../probe/target.ts';

const DEFAULT_TIMEOUT_MS = 5000;
const maybePlain = '; if it speaks HTTP, give the URL with http://';
/** What OpenSSL says of bytes that are not TLS. */
const noTls = /^(?:wrong version number|packet length too long|bad record type)$/;
const maybeTls = '; if it speaks HTTPS, give the URL with https://';

/** The service to judge: its URL, or a description. */
export type TargetOptions = string | TargetDescription;

/** A service, how to provoke its failures, and how long to wait for it. */
export interface TargetDescription {
  /** http or https. We connect only to this host and port. */
  readonly url: string;
  readonly config?: ConformanceConfig | undefined;
  /** Milliseconds for one response. The default is 5000. */
  readonly timeout?: number | undefined;
  /** Accept a certificate that cannot be verified. */
  readonly insecure?: boolean | undefined;
}

/** An audit together with what it found. */
export interface AuditReport extends AuditResult, Pick<Audit, 'id' | 'name' | 'clause'> {}

/** What to run, and who gets the results. */
export interface RunOptions {
  readonly audits?: readonly Audit[] | undefined;
  readonly onResult?: ((report: AuditReport) => void) | undefined;
}

/** The audits could not run. The message says why. */
export class CouldNotRunError extends Error {
  override readonly name = 'CouldNotRunError';
}

/** Prepares a service for audits. Throws a CouldNotRunError or a ConfigError where the description is wrong. */
export function createTarget(options: TargetOptions): Target {
  const description = typeof options === 'string' ? { url: options } : options;
  assertTarget(description);
  const endpoint = parseEndpoint(description.url, description.insecure);
  if (typeof endpoint === 'string') throw new CouldNotRunError(endpoint);
  const config = parseConfig(description.config ?? {});
  const probes = [...new Set(audits.flatMap((audit) => audit.probes))];
  return new Target(endpoint, config, description.timeout ?? DEFAULT_TIMEOUT_MS, probes);
}

/** Rejects with a CouldNotRunError where nobody speaks HTTP: a service that is not running has not failed an audit. */
export async function assertReachable(target: Target): Promise<void> {
  // One request may be what the service dies of. That is for the audits to find.
  const reason =
    whyNoService(target, await target.send({ path: '/' })) &&
    whyNoService(target, await target.send({ path: unknownPath(target) }));
  if (reason) throw new CouldNotRunError(reason);
}

function whyNoService(target: Target, exchange: Exchange): string | undefined {
  const { responses, ending, rest, problem } = exchange;
  const { authority, tls } = target.endpoint;
  if (responses.length > 0 || rest.toString('latin1', 0, 5) === 'HTTP/') return undefined;
  if (ending === 'unreachable') {
    const help = noTls.test(`${problem}`) ? maybePlain : '';
    return `${authority} cannot be reached: ${problem ?? 'no connection'}${help}`;
  }
  // What comes byte by byte may still become an answer.
  if (ending === 'timeout') return `${authority} did not answer within ${target.timeout} ms`;
  const fault =
    rest.length === 0
      ? 'closes every connection without an answer'
      : `does not speak HTTP: ${problem}`;
  return `${authority} ${fault}${tls ? '' : maybeTls}`;
}

/** Runs the audits one after the other. Rejects with a CouldNotRunError where the service cannot be reached, and with a ConfigError for a wrong description. */
export async function runAudits(
  options: TargetOptions,
  run: RunOptions = {},
): Promise<AuditReport[]> {
  assertRunOptions(run);
  const { audits: chosen = audits, onResult } = run;
  const target = createTarget(options);
  await assertReachable(target);
  const reports: AuditReport[] = [];
  for (const audit of chosen) {
    const report = await runAudit(audit, target);
    reports.push(report);
    onResult?.(report);
  }
  return reports;
}

async function runAudit({ id, name, clause, run }: Audit, target: Target): Promise<AuditReport> {
  return { id, name, clause, ...(await run(target)) };
}
