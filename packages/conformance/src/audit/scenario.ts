import { type HintProbe, sampleOf } from '../probe/hinted.ts';
import { isMissing, type Missing, type Sample } from '../probe/sample.ts';
import type { Probe, Target } from '../probe/target.ts';
import type { Audit, Judgement } from './audit.ts';
import { createAudit, type Description, notChecked, type Title } from './create-audit.ts';
import { judgeSamples } from './judge-samples.ts';

/** The statuses of a GET that succeeds: EC-STATUS-02 demands 200. */
export const successes = [200, 203, 204, 206] as const;

/** What the answers to some requests must be. */
export interface Expectation {
  /** Any will do if there is none. */
  readonly status?: readonly number[];
  readonly message?: string | RegExp;
}

/** What else is wrong with a response, or `undefined`; `like` is the answer to the plain request. */
export type Also = (sample: Sample, target: Target, like: Sample | undefined) => string | undefined;

/** Requests that must all get the same status and message. */
export interface Scenario extends Description, Expectation {
  readonly probes: readonly Probe[];
  /**
   * The plain request that these vary. The status and message that it got are right here too:
   * whether they are right in themselves is for another audit to say.
   */
  readonly like?: Probe;
  readonly also?: Also;
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
  const like = plan.like && (await sampleOf(target, plan.like));
  const expected = { ...plan, ...(plan.status && { status: alsoOf(like, plan.status) }) };
  const samples: Sample[] = [];
  let missing: Missing | undefined;
  for (const probe of plan.probes) {
    const sample = await target.sample(probe);
    if (isMissing(sample)) missing ??= sample;
    else samples.push(sample);
  }
  const blocked = samples.find((sample) => isBlocked(sample, expected, target));
  if (blocked) return notAdmitted(blocked);
  const problem = (sample: Sample) =>
    answerProblem(sample, expected, like) ?? plan.also?.(sample, target, like);
  const passed = samples.length === 1 ? 'as it must be' : `all ${samples.length} as they must be`;
  const judgement = judgeSamples(samples, problem, passed);
  return missing && judgement.verdict === 'pass' ? notChecked(missing) : judgement;
}

/** The statuses that are right, and the one that the plain request got. */
export function alsoOf(like: Sample | undefined, status: readonly number[]): readonly number[] {
  return like?.response ? [...new Set([...status, like.response.status])] : status;
}

/** Says what is wrong with the status or the message of an answer. The form of the body is judged by EC-BODY. */
export function answerProblem(
  { response, body, problem }: Sample,
  { status, message }: Expectation,
  like?: Sample,
): string | undefined {
  if (!response) return problem;
  if (status && !status.includes(response.status)) {
    return `expected ${status.join(' or ')}, got ${response.status}`;
  }
  if (message === undefined || matches(body?.message, message)) return undefined;
  if (like?.response && isSame(body?.message, like.body?.message)) return undefined;
  return body
    ? `message is ${JSON.stringify(body.message)}, not ${message}`
    : 'the body is not a JSON object, so it has no message';
}

function matches(actual: unknown, expected: string | RegExp): boolean {
  if (typeof expected === 'string') return actual === expected;
  return typeof actual === 'string' && expected.test(actual);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Without a key, or above the limit, a service is right to send another status. */
function isBlocked({ keyed, response }: Sample, { status }: Expectation, target: Target): boolean {
  if (!keyed || !response || status?.includes(response.status)) return false;
  if (response.status === 429) return true;
  return response.status === 401 && target.config.headers === undefined;
}

function notAdmitted(sample: Sample): Judgement {
  const limited = sample.response?.status === 429;
  if (limited) return { verdict: 'not checked', reason: 'the rate limit was reached', sample };
  const reason = 'the route needs a key: set `headers` in the config';
  return { verdict: 'not checked', reason, sample, needs: 'headers' };
}
