import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { judgeSamples } from '../audit/judge-samples.ts';
import { statusAudit } from '../audit/scenario.ts';
import { request, unknownPath } from '../probe/build-probes.ts';
import { hinted } from '../probe/hinted.ts';
import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';

const clause = 'contract, Statuses';

/** A failure with the headers that browsers and proxies add. Only the clauses about every failure judge it. */
export const decorated = request('unknown route, asked with cookies and codings', (target) => ({
  path: `${unknownPath(target)}-decorated`,
  headers: { cookie: 'theme=dark', 'accept-encoding': 'gzip, br', 'accept-language': 'de' },
}));

/** The status of a response. */
export const statusAudits = [
  createAudit('EC-STATUS-01 MUST answer a failure with a status of 400-599', {
    clause: 'contract, Statuses: "A status outside 400-599 is never sent for a failure"',
    judge: judgeRange,
    probes: [decorated],
  }),
  statusAudit('EC-STATUS-02', 'a GET that succeeds', clause, hinted('ok', 200)),
  statusAudit('EC-STATUS-03', 'a POST that creates', clause, hinted('created', 201)),
  statusAudit('EC-STATUS-04', 'what the key may not do', clause, hinted('forbidden', 403)),
  statusAudit('EC-STATUS-05', 'a conflict with the current state', clause, hinted('conflict', 409)),
  statusAudit(
    'EC-STATUS-06',
    'what is well formed but semantically wrong',
    clause,
    hinted('unprocessable', 422),
  ),
];

async function judgeRange(target: Target): Promise<Judgement> {
  const samples = await target.gallery(true);
  return judgeSamples(samples, rangeProblem, `${samples.length} failures`);
}

function rangeProblem({ response }: Sample): string | undefined {
  const { status } = response ?? { status: 400 };
  return status >= 400 && status <= 599 ? undefined : `answered ${status}`;
}
