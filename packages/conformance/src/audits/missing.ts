import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { statusAudit } from '../audit/scenario.ts';
import { hinted, sampleOf } from '../probe/hinted.ts';
import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';

const clause = 'contract, Statuses: "404 ... (the two are indistinguishable)"';
const missing = hinted('notFound', 404);
const foreign = hinted('foreign', 404);

/** Headers whose value changes with every response. */
const changing =
  /^(?:date|age|server-timing|set-cookie|.*request-id|.*correlation-id|.*trace.*|x-ratelimit-.*|ratelimit.*|x-response-time|x-runtime)$/;

/** Resources that do not exist for this key. */
export const missingAudits = [
  statusAudit('EC-MISS-01', 'a resource that does not exist', clause, missing),
  statusAudit('EC-MISS-02', 'a resource of another organization', clause, foreign),
  createAudit('EC-MISS-03 MUST NOT let the two be told apart', {
    clause,
    needs: 'foreign',
    judge,
    probes: [missing, foreign],
  }),
];

async function judge(target: Target): Promise<Judgement> {
  const [a, b] = [await sampleOf(target, missing), await sampleOf(target, foreign)];
  if (a?.response?.status !== 404 || b?.response?.status !== 404) {
    const reason = 'needs a 404 for each of the hints notFound and foreign';
    return { verdict: 'not checked', reason, needs: a ? 'foreign' : 'notFound' };
  }
  const reason = difference(a, b);
  if (reason) return { verdict: 'fail', reason, sample: b };
  return { verdict: 'pass', reason: 'the same bytes and headers', sample: b };
}

function difference(a: Sample, b: Sample): string | undefined {
  if (!a.response || !b.response) return undefined;
  if (!a.response.body.equals(b.response.body)) return 'the bodies differ';
  const [one, other] = [stableHeaders(a), stableHeaders(b)];
  return one === other ? undefined : 'the headers differ';
}

function stableHeaders({ response }: Sample): string {
  return (response?.headers ?? [])
    .map(({ name, value }) => [name.toLowerCase(), value] as const)
    .map(([name, value]) => (changing.test(name) ? name : `${name}: ${value}`))
    .sort()
    .join('\n');
}
