import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { type AnsweredSample, galleryAudit } from '../audit/gallery.ts';
import { header, headerValues } from '../http/message.ts';
import { hinted, sampleOf } from '../probe/hinted.ts';
import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';

const everyError = 'contract, Headers: "every error"';
const dropped = 'contract, Headers: "Dropped: what described the abandoned body"';
const kept = 'contract, Headers: "Kept on an error: CORS, Vary, request id, security"';

function exactly(name: string, value: string) {
  return ({ response }: AnsweredSample) => {
    const values = headerValues(response, name);
    const isRight = values.length > 0 && values.every((one) => one.toLowerCase() === value);
    // EC-HDR-07 says that it stands there once.
    if (isRight) return undefined;
    return `${name} is ${values.join(' and ') || 'missing'}`;
  };
}

/** More directives beside `no-store` allow a cache nothing, apart from those that contradict it. */
function storageProblem({ response }: AnsweredSample): string | undefined {
  const values = headerValues(response, 'cache-control');
  const isRight = values.every((one) => {
    const directives = one.toLowerCase().split(/[ \t]*,[ \t]*/);
    return directives.includes('no-store') && !directives.includes('public');
  });
  // EC-HDR-07 says that it stands there once.
  if (values.length > 0 && isRight) return undefined;
  return `cache-control is ${values.join(' and ') || 'missing'}`;
}

function none(...names: string[]) {
  return ({ response }: AnsweredSample) => {
    const name = names.find((candidate) => headerValues(response, candidate).length > 0);
    return name && `${name}: ${header(response, name)}`;
  };
}

const singletons = [
  'content-type',
  'content-length',
  'cache-control',
  'date',
  'retry-after',
  'x-content-type-options',
];

const keptNames = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-expose-headers',
  'strict-transport-security',
  'content-security-policy',
  'x-frame-options',
  'referrer-policy',
  'x-request-id',
  'request-id',
  'x-correlation-id',
];

const fromOrigin = (parts: { headers?: Readonly<Record<string, string | null>> }) => ({
  ...parts,
  headers: { ...parts.headers, origin: 'https://conformance.example' },
});
const success = hinted('ok', 200, fromOrigin, 'ok, from another origin');
const failure = hinted('notFound', 404, fromOrigin, 'notFound, from another origin');

/** The headers of every failure. */
export const headerAudits = [
  galleryAudit('EC-HDR-01 MUST send Cache-Control: no-store with every failure', {
    clause: everyError,
    problem: storageProblem,
  }),
  galleryAudit('EC-HDR-02 MUST send X-Content-Type-Options: nosniff with every failure', {
    clause: everyError,
    problem: exactly('x-content-type-options', 'nosniff'),
  }),
  galleryAudit(
    'EC-HDR-03 MUST send the length of the body in Content-Length, without a transfer coding',
    { clause: everyError, problem: lengthProblem },
  ),
  galleryAudit('EC-HDR-04 MUST NOT send ETag or Last-Modified with a failure', {
    clause: dropped,
    problem: none('etag', 'last-modified'),
  }),
  galleryAudit(
    'EC-HDR-05 MUST NOT send Content-Encoding, Content-Disposition, or Content-Range (but for 416) with a failure',
    {
      clause: dropped,
      problem(sample) {
        const range = sample.response.status === 416 ? [] : ['content-range'];
        return none('content-encoding', 'content-disposition', ...range)(sample);
      },
    },
  ),
  galleryAudit(
    'EC-HDR-06 MUST NOT let a cache keep a failure: no Expires, Age, Surrogate-Control or CDN-Cache-Control',
    {
      clause: `${dropped}, "public caching"`,
      problem: none('expires', 'age', 'surrogate-control', 'cdn-cache-control'),
    },
  ),
  galleryAudit('EC-HDR-07 MUST NOT repeat a header that can stand only once', {
    clause: 'RFC 9110, 5.3',
    problem({ response }) {
      const name = singletons.find((candidate) => headerValues(response, candidate).length > 1);
      return name && `${name} stands there more than once`;
    },
  }),
  createAudit(
    'EC-HDR-08 MUST keep CORS, Vary: Origin, request id and security headers on a failure',
    { clause: kept, needs: 'notFound', judge: judgeKept, probes: [success, failure] },
  ),
];

function lengthProblem({ response, method }: AnsweredSample): string | undefined {
  const lengths = headerValues(response, 'content-length');
  if (headerValues(response, 'transfer-encoding').length > 0) return 'Transfer-Encoding is there';
  if (lengths.length !== 1) return `${lengths.length} Content-Length headers`;
  if (method === 'HEAD' || Number(lengths[0]) === response.body.length) return undefined;
  return `Content-Length is ${lengths[0]}, the body has ${response.body.length} bytes`;
}

async function judgeKept(target: Target): Promise<Judgement> {
  const [ok, failed] = [await sampleOf(target, success), await sampleOf(target, failure)];
  if (!ok?.response || !failed?.response) {
    const needs = ok ? 'notFound' : 'ok';
    return { verdict: 'not checked', reason: `needs an answer to the hint ${needs}`, needs };
  }
  const before = ok.response.status < 300 ? keptBy(ok) : [];
  const after = keptBy(failed);
  const lost = before.filter((name) => !after.includes(name));
  if (lost.length > 0) {
    return { verdict: 'fail', reason: `lost: ${lost.join(', ')}`, sample: failed };
  }
  return { verdict: 'pass', reason: before.join(', ') || 'nothing to keep', sample: failed };
}

function keptBy({ response }: Sample): string[] {
  if (!response) return [];
  const found = keptNames.filter((name) => header(response, name) !== undefined);
  const vary = /\borigin\b|\*/i.test(headerValues(response, 'vary').join());
  return vary ? [...found, 'vary: origin'] : found;
}
