import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { sameForm } from '../audit/same-form.ts';
import { scenario, successes } from '../audit/scenario.ts';
import { header } from '../http/message.ts';
import { request, unknownPath } from '../probe/build-probes.ts';
import { hinted, sampleOf } from '../probe/hinted.ts';
import { isMissing, type Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';
import { unknownRoute } from './routes.ts';

const clause = 'contract, Headers: "If-None-Match gives 304 with no body"';
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;
const fresh = hinted('notModified', 200);

function unknown(headers: Record<string, string>) {
  return request(`unknown route with ${Object.keys(headers)[0]}`, (target) => ({
    path: unknownPath(target),
    headers,
  }));
}

/** Conditional requests. */
export const conditionalAudits = [
  scenario('EC-COND-01 MUST send an ETag with a GET that can be revalidated', {
    clause: 'contract, Headers: ETag',
    status: successes,
    probes: [fresh],
    also({ response }) {
      const tag = response && header(response, 'etag');
      return entityTag.test(tag ?? '') ? undefined : `ETag is ${tag ?? 'missing'}`;
    },
  }),
  createAudit('EC-COND-02 MUST answer If-None-Match with 304, the same ETag and no body', {
    clause,
    needs: 'notModified',
    judge,
  }),
  scenario('EC-COND-03 MUST NOT let a condition or a range change a failure', {
    clause: 'RFC 9110, 13.2.1 and 14.2',
    status: [404],
    like: unknownRoute,
    also: sameForm,
    probes: [
      unknown({ 'if-none-match': '*' }),
      unknown({ 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
      unknown({ range: 'bytes=0-9' }),
    ],
  }),
];

async function judge(target: Target): Promise<Judgement> {
  const first = await sampleOf(target, fresh);
  const tag = first?.response && header(first.response, 'etag');
  if (!tag) {
    return { verdict: 'not checked', reason: 'needs an answer with an ETag', needs: 'notModified' };
  }
  const again = hinted('notModified', 304, (parts) => ({
    ...parts,
    headers: { ...parts.headers, 'if-none-match': tag },
  }));
  const sample = await again.send(target);
  if (isMissing(sample)) return { verdict: 'not checked', reason: sample.missing };
  const reason = problemOf(sample, tag);
  if (reason) return { verdict: 'fail', reason, sample };
  return { verdict: 'pass', reason: '304', sample };
}

function problemOf({ response, exchange, problem }: Sample, tag: string): string | undefined {
  if (!response) return problem;
  if (response.status !== 304) return `expected 304, got ${response.status}`;
  if (exchange.rest.length > 0) return `${exchange.rest.length} bytes follow the headers`;
  const again = header(response, 'etag');
  return again === tag ? undefined : `ETag is ${again ?? 'missing'}, not ${tag}`;
}
