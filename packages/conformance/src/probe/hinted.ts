import type { Hint, HintName, RequestHint } from '../config/config.ts';
import { fillPlaceholders, type PlaceholderValues } from '../config/fill-placeholders.ts';
import type { Exchange } from '../http/exchange.ts';
import type { RequestParts } from '../http/request-bytes.ts';
import { isMissing, type Missing, noHint, type Sample } from './sample.ts';
import { secretsOf } from './secrets.ts';
import type { Probe, Target } from './target.ts';
import { parseObject, toSample } from './to-sample.ts';

/** Changes the request of a hint. */
export type Variation = (parts: RequestParts, target: Target) => RequestParts | Missing;

/** The request of a hint. It is repeated until this status comes. */
export interface HintProbe extends Probe {
  readonly status: number;
}

/** Makes the request of a hint. */
export function hinted(
  hint: HintName,
  status: number,
  vary: Variation = (parts) => parts,
  name: string = hint,
): HintProbe {
  const send = async (target: Target) => {
    const entry = target.config.provoke?.[hint];
    if (!entry) return noHint(hint);
    return sendHint(target, { hint, entry, status, vary, name });
  };
  return { name, status, needs: hint, maySucceed: status < 400, send };
}

interface Plan {
  readonly hint: HintName;
  readonly entry: Hint;
  readonly status: number;
  readonly vary: Variation;
  readonly name: string;
}

async function sendHint(target: Target, plan: Plan): Promise<Sample | Missing> {
  const prepared = await prepare(target, plan.entry);
  if ('missing' in prepared) return prepared;
  const base = toParts(target, prepared, plan.hint.endsWith('Key'));
  const parts = plan.vary(base, target);
  if ('missing' in parts) return parts;
  const result = await repeat(target, parts, plan);
  return toSample(plan.name, parts.method ?? 'GET', result, {
    keyed: target.config.headers !== undefined && !plan.hint.endsWith('Key'),
    fields: plan.entry.fields ?? [],
    secrets: [target.marker, ...secretsOf(prepared)],
  });
}

async function repeat(target: Target, parts: RequestParts, plan: Plan): Promise<Exchange> {
  const wait = plan.entry.waitMs === undefined ? {} : { timeout: plan.entry.waitMs };
  let result = await target.send(parts, wait);
  for (let n = 1; n < (plan.entry.times ?? 1); n++) {
    if (result.responses[0]?.status === plan.status) return result;
    result = await target.send(parts, wait);
  }
  return result;
}

async function prepare(target: Target, entry: Hint): Promise<RequestHint | Missing> {
  const answers: unknown[] = [];
  const values: PlaceholderValues = { run: target.marker.slice(3), setup: answers };
  try {
    for (const [index, step] of (entry.setup ?? []).entries()) {
      const { responses } = await target.send(toParts(target, fillPlaceholders(step, values)));
      const status = responses[0]?.status;
      if (!responses[0] || responses[0].status >= 400) {
        return { missing: `setup.${index} answered ${status ?? 'nothing'}` };
      }
      answers.push(toAnswer(responses[0]));
    }
    return fillPlaceholders(entry, values);
  } catch (error) {
    return { missing: error instanceof Error ? error.message : 'the hint could not be filled in' };
  }
}

function toAnswer({ headers, body }: Exchange['responses'][number]): unknown {
  const fields = headers.map(({ name, value }) => [name.toLowerCase(), value]);
  return { headers: Object.fromEntries(fields), body: parseObject(body) };
}

function toParts(target: Target, hint: RequestHint, keyless = false): RequestParts {
  const common = { ...target.config.headers };
  // The hints about keys bring their own, or none.
  const own = keyless ? { ...common, authorization: null } : common;
  const json = hint.body === undefined ? {} : { 'content-type': 'application/json' };
  const body = typeof hint.body === 'string' ? hint.body : JSON.stringify(hint.body);
  return {
    method: hint.method ?? 'GET',
    path: hint.path,
    headers: { ...json, ...own, ...hint.headers },
    ...(body === undefined ? {} : { body }),
  };
}

/** Samples the probe. Returns `undefined` where it could not be sent. */
export async function sampleOf(target: Target, probe: Probe): Promise<Sample | undefined> {
  const sample = await target.sample(probe);
  return isMissing(sample) ? undefined : sample;
}
