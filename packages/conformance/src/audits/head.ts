import { createAudit, notChecked } from '../audit/create-audit.ts';
import { header } from '../http/message.ts';
import { request, unknownPath } from '../probe/build-probes.ts';
import { hinted } from '../probe/hinted.ts';
import { isMissing, type Sample } from '../probe/sample.ts';
import type { Probe, Target } from '../probe/target.ts';

const clause = 'contract, Headers: "HEAD sends the headers of the GET and no body"';

function unknown(method: string) {
  return request(`${method} of the same unknown route`, (target) => ({
    method,
    path: `${unknownPath(target)}-head`,
  }));
}

const get = unknown('GET');
const head = unknown('HEAD');
const hintedGet = hinted('notFound', 404);
const hintedHead = hinted('notFound', 404, (p) => ({ ...p, method: 'HEAD' }), 'HEAD of notFound');

/** Headers whose value a HEAD must repeat exactly; of the others it repeats only the name. */
const sameValue = [
  'content-type',
  'content-length',
  'cache-control',
  'x-content-type-options',
  'www-authenticate',
  'allow',
];
const mayDiffer = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'age']);

/** HEAD compared with GET. */
export const headAudits = [
  createAudit('EC-HEAD-01 MUST NOT send a body with the answer to HEAD', {
    clause,
    judge: (target) => compare(target, get, head, bodyProblem),
    probes: [get, head],
  }),
  createAudit('EC-HEAD-02 MUST answer HEAD with the status and headers of the GET', {
    clause,
    judge: (target) => compare(target, get, head, headersProblem),
  }),
  createAudit('EC-HEAD-03 MUST do both where the resource is missing, not the route', {
    clause,
    needs: 'notFound',
    judge: (target) =>
      compare(target, hintedGet, hintedHead, (a, b) => bodyProblem(a, b) ?? headersProblem(a, b)),
    probes: [hintedHead],
  }),
];

type Compare = (get: Sample, head: Sample) => string | undefined;

async function compare(target: Target, first: Probe, second: Probe, problem: Compare) {
  const [a, b] = [await target.sample(first), await target.sample(second)];
  if (isMissing(a)) return notChecked(a);
  if (isMissing(b)) return notChecked(b);
  const reason = a.problem ?? b.problem ?? problem(a, b);
  if (reason) return { verdict: 'fail', reason, sample: b } as const;
  return { verdict: 'pass', reason: 'as the GET', sample: b } as const;
}

function bodyProblem(_get: Sample, { exchange }: Sample): string | undefined {
  const { length } = exchange.rest;
  return length > 0 ? `${length} bytes follow the headers` : undefined;
}

function headersProblem({ response: a }: Sample, { response: b }: Sample): string | undefined {
  if (!a || !b) return undefined;
  if (a.status !== b.status) return `GET answers ${a.status}, HEAD ${b.status}`;
  for (const { name } of a.headers) {
    const key = name.toLowerCase();
    const [there, here] = [header(a, key), header(b, key)];
    if (mayDiffer.has(key)) continue;
    if (here === undefined) return `${key} is missing`;
    if (sameValue.includes(key) && here !== there) return `${key} is ${here}, not ${there}`;
  }
  return undefined;
}
