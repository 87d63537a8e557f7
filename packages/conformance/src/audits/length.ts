import type { Judgement } from '../audit/audit.ts';
import { createAudit, notChecked } from '../audit/create-audit.ts';
import { header } from '../http/message.ts';
import { onJsonRoute } from '../probe/build-probes.ts';
import { isMissing, type Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';

const letters = /[\x80-\xff]/;

/** Sent by this audit alone: an answer that is cut would fail others, too. */
const unknownFields = onJsonRoute('unknown fields with letters beyond ASCII', () => ({
  body: JSON.stringify({ é: 1, größe: 1, 名前: 1 }),
}));

/** The length of a body whose characters are not its bytes. */
export const lengthAudits = [
  createAudit('EC-HDR-09 MUST count the bytes of the body in Content-Length, not its characters', {
    clause: 'contract, Headers: "right Content-Length"; RFC 9110, 8.6',
    needs: 'json',
    judge,
  }),
];

async function judge(target: Target): Promise<Judgement> {
  const sample = await target.sample(unknownFields);
  if (isMissing(sample)) return notChecked(sample);
  const reason = lengthProblem(sample);
  if (reason) return { verdict: 'fail', reason, sample };
  const text = sample.response?.body.toString('latin1') ?? '';
  if (letters.test(text)) return { verdict: 'pass', reason: 'as it must be', sample };
  const unseen =
    'no answer has a letter beyond ASCII (the JSON route does not name unknown fields)';
  return { verdict: 'not checked', reason: unseen, sample };
}

function lengthProblem({ response, exchange, problem }: Sample): string | undefined {
  if (!response) return problem;
  const { length } = exchange.rest;
  if (length === 0) return undefined;
  return `Content-Length is ${header(response, 'content-length')}, and ${length} bytes follow the body`;
}
