import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { judgeSamples } from '../audit/judge-samples.ts';
import { scenario } from '../audit/scenario.ts';
import { onJsonRoute, raw, unknownPath } from '../probe/build-probes.ts';
import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';

const clause = 'wire, Rules, 9: "Parse-error answers"';

function post(name: string, headers: string, body: string) {
  return raw(name, (target) => {
    const start = `POST ${unknownPath(target)} HTTP/1.1\r\nHost: ${target.endpoint.authority}\r\n`;
    return `${start}${headers}Connection: close\r\n\r\n${body}`;
  });
}

const chunked = { 'transfer-encoding': 'chunked', 'content-length': null };

/** Where requests and responses end. */
export const framingAudits = [
  createAudit(
    'EC-FRAME-01 MUST answer with exactly one complete HTTP/1.1 response, and nothing after it',
    { clause: 'RFC 9112, 6.3; contract, Headers: "right Content-Length"', judge: judgeFrames },
  ),
  scenario('EC-FRAME-02 MUST answer an invalid Content-Length, or two that differ, with 400', {
    clause: 'RFC 9112, 6.3',
    status: [400],
    probes: [
      post('Content-Length: ten', 'Content-Length: ten\r\n', '0123456789'),
      post('two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n', 'ab'),
    ],
  }),
  scenario('EC-FRAME-03 MUST NOT serve a request with both a length and a transfer coding as two', {
    clause: 'RFC 9112, 6.1: request smuggling',
    status: [400, 404, 501],
    probes: [
      post(
        'both framings',
        'Content-Length: 60\r\nTransfer-Encoding: chunked\r\n',
        '0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: conformance.example\r\n\r\n',
      ),
    ],
  }),
  scenario(
    'EC-FRAME-04 MUST refuse a transfer coding that it does not know with one client error or 501',
    {
      clause: 'RFC 9112, 6.1',
      // 404: the route may be known to be missing before the coding is looked at.
      status: [400, 404, 501],
      probes: [post('an unknown transfer coding', 'Transfer-Encoding: conformance\r\n', 'abc')],
    },
  ),
  scenario('EC-FRAME-05 MUST answer a broken chunk with one client error', {
    clause,
    status: [400],
    probes: [
      onJsonRoute('an invalid chunk size', () => ({
        headers: chunked,
        body: 'zz\r\n{"a":1}\r\n0\r\n\r\n',
      })),
    ],
  }),
  scenario('EC-FRAME-06 MUST answer chunk extensions that are too large with 413 or 400', {
    clause: `${clause} "HPE_CHUNK_EXTENSIONS_OVERFLOW 413"`,
    status: [400, 413],
    probes: [
      onJsonRoute('chunk extensions of 32 KiB', () => ({
        headers: chunked,
        body: `2;x=${'a'.repeat(32 * 1024)}\r\n{}\r\n0\r\n\r\n`,
      })),
    ],
  }),
];

async function judgeFrames(target: Target): Promise<Judgement> {
  const samples = await target.gallery();
  return judgeSamples(samples, frameProblem, `${samples.length} answers`);
}

function frameProblem({ response, exchange, method }: Sample): string | undefined {
  if (exchange.problem !== undefined && exchange.ending !== 'unreachable') return exchange.problem;
  if (!response && exchange.rest.length > 0) return 'the answer is not complete';
  // EC-HEAD-01 judges what follows the headers of a HEAD.
  if (method === 'HEAD' || exchange.rest.length === 0) return undefined;
  return `${exchange.rest.length} bytes follow the response`;
}
