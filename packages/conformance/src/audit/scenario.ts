import type { HintProbe } from '../probe/hinted.ts';
import { isMissing, type Missing, type Sample } from '../probe/sample.ts';
import type { Probe, Target } from '../probe/target.ts';
import type { Audit, Judgement } from './audit.ts';
import { createAudit, type Description, notChecked, type Title } from './create-audit.ts';
import { judgeSamples } from './judge-samples.ts';
import { statusName } from './status-names.ts';

/** Requests that must all get the same status and message. */
export interface Scenario extends Description {
  readonly status: readonly number[];
  readonly message?: string | RegExp;
  readonly probes: readonly Probe[];
  /** What else is wrong with a response, or `undefined`. */
  readonly also?: (sample: Sample, target: Target) => string | undefined;
}

/** Makes an audit that passes when every probe gets them. */
export function scenario(title: Title, plan: Scenario): Audit {
  const needs = plan.onlyWith ?? plan.probes.map((probe) => probe.needs).find((need) => need);
  return createAudit(title, { ...plan, needs, judge: (target) => judge(target, plan) });
}

/** Makes an audit that passes when the request of a hint gets its status. */
export function statusAudit(
  id: `EC-${string}`,
  what: string,
  clause: string,
  probe: HintProbe,
): Audit {
  const { status } = probe;
  const title: Title = `${id} MUST answer ${what} with ${status}`;
  return scenario(title, { clause, status: [status], probes: [probe] });
}

async function judge(target: Target, plan: Scenario): Promise<Judgement> {
  const samples: Sample[] = [];
  let missing: Missing | undefined;
  for (const probe of plan.probes) {
    const sample = await target.sample(probe);
    if (isMissing(sample)) missing ??= sample;
    else samples.push(sample);
  }
  const blocked = samples.find((sample) => isBlocked(sample, plan, target));
  if (blocked) return notAdmitted(blocked);
  const problem = (sample: Sample) => failureProblem(sample, plan) ?? plan.also?.(sample, target);
  const passed = samples.length === 1 ? 'as it must be' : `all ${samples.length} as they must be`;
  const judgement = judgeSamples(samples, problem, passed);
  return missing && judgement.verdict === 'pass' ? notChecked(missing) : judgement;
}

/** Says what is wrong with a failure, or `undefined`. */
export function failureProblem(
  { response, body, method, problem }: Sample,
  { status, message }: Pick<Scenario, 'status' | 'message'>,
): string | undefined {
  if (!response) return problem;
  if (!status.includes(response.status)) {
    return `expected ${status.join(' or ')}, got ${response.status}`;
  }
  if (method === 'HEAD' || response.status < 400) return undefined;
  if (!body) return 'the body is not a JSON object';
  const { statusCode, error } = body;
  if (statusCode !== response.status) return `statusCode is ${JSON.stringify(statusCode)}`;
  if (error !== statusName(response.status)) return `error is ${JSON.stringify(error)}`;
  return matches(body.message, message) ? undefined : `message is not ${message}`;
}

function matches(actual: unknown, expected: string | RegExp | undefined): boolean {
  if (expected === undefined) return true;
  if (typeof expected === 'string') return actual === expected;
  return typeof actual === 'string' && expected.test(actual);
}

/** Without a key, or above the limit, a service is right to send another status. */
function isBlocked({ keyed, response }: Sample, { status }: Scenario, target: Target): boolean {
  if (!keyed || !response || status.includes(response.status)) return false;
  if (response.status === 429) return true;
  return response.status === 401 && target.config.headers === undefined;
}

function notAdmitted(sample: Sample): Judgement {
  const limited = sample.response?.status === 429;
  if (limited) return { verdict: 'not checked', reason: 'the rate limit was reached', sample };
  const reason = 'the route needs a key: set `headers` in the config';
  return { verdict: 'not checked', reason, sample, needs: 'headers' };
}
