import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { scenario } from '../audit/scenario.ts';
import { request, unknownPath } from '../probe/build-probes.ts';
import { hinted } from '../probe/hinted.ts';
import type { Target } from '../probe/target.ts';

const clause = 'contract, Statuses';

/** An ordinary failure with the headers that browsers and proxies add: only the clauses about every failure judge it. */
export const decorated = request('unknown route, asked with cookies and codings', (target) => ({
  path: `${unknownPath(target)}-decorated`,
  headers: { cookie: 'theme=dark', 'accept-encoding': 'gzip, br', 'accept-language': 'de' },
}));

/** Which status a request gets. */
export const statusAudits = [
  createAudit(
    {
      id: 'EC-STATUS-01',
      name: 'MUST answer a failure with a status of 400-599',
      clause: 'contract, Statuses: "A status outside 400-599 is never sent for a failure"',
    },
    judgeRange,
    [decorated],
  ),
  scenario({
    id: 'EC-STATUS-02',
    name: 'MUST answer a GET that succeeds with 200',
    clause,
    status: [200],
    probes: [hinted('ok', 200)],
  }),
  scenario({
    id: 'EC-STATUS-03',
    name: 'MUST answer a POST that creates with 201',
    clause,
    status: [201],
    probes: [hinted('created', 201)],
  }),
  scenario({
    id: 'EC-STATUS-04',
    name: 'MUST answer what the key may not do with 403',
    clause,
    status: [403],
    probes: [hinted('forbidden', 403)],
  }),
  scenario({
    id: 'EC-STATUS-05',
    name: 'MUST answer a conflict with the current state with 409',
    clause,
    status: [409],
    probes: [hinted('conflict', 409)],
  }),
  scenario({
    id: 'EC-STATUS-06',
    name: 'MUST answer what is well formed but semantically wrong with 422',
    clause,
    status: [422],
    probes: [hinted('unprocessable', 422)],
  }),
];

async function judgeRange(target: Target): Promise<Judgement> {
  const samples = await target.gallery(true);
  const wrong = samples.find(({ response }) => response && !inRange(response.status));
  if (!wrong) return { verdict: 'pass', reason: `${samples.length} failures` };
  const reason = `${wrong.name}: answered ${wrong.response?.status}`;
  return { verdict: 'fail', reason, sample: wrong };
}

function inRange(status: number): boolean {
  return status >= 400 && status <= 599;
}
