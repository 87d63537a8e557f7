import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { judgeSamples } from '../audit/judge-samples.ts';
import { scenario } from '../audit/scenario.ts';
import { header } from '../http/message.ts';
import { raw, unknownPath } from '../probe/build-probes.ts';
import { isMissing, type Sample } from '../probe/sample.ts';
import type { Probe, Target } from '../probe/target.ts';

const clause = 'wire, Rules, 9: "Parse-error answers"';
const KIB = 1024;

function get(target: Target, headers: string, version = 'HTTP/1.1'): string {
  const host = `Host: ${target.endpoint.authority}\r\n`;
  return `GET ${unknownPath(target)} ${version}\r\n${host}${headers}Connection: close\r\n\r\n`;
}

function withHeader(name: string, line: string): Probe {
  return raw(name, (target) => get(target, `${line}\r\n`));
}

const garbage = [
  raw('a line of garbage', () => 'CONFORMANCE\r\n\r\n'),
  raw('a TLS greeting', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'),
  raw('a target with spaces', () => 'GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n'),
];
const overflow = withHeader('64 KiB of headers', `X-Conformance: ${'a'.repeat(64 * KIB)}`);
const longTarget = raw('a target of 64 KiB', (target) => {
  const path = `/${'a'.repeat(64 * KIB)}`;
  return `GET ${path} HTTP/1.1\r\nHost: ${target.endpoint.authority}\r\nConnection: close\r\n\r\n`;
});
const noHost = raw('no Host', (target) => {
  return `GET ${unknownPath(target)} HTTP/1.1\r\nConnection: close\r\n\r\n`;
});
const badHeaders = [
  withHeader('a space in a header name', 'X Conformance: 1'),
  withHeader('a control character in a header', 'X-Conformance: a\x00b'),
];

/** Requests that the HTTP parser refuses, below any framework. */
export const parseAudits = [
  scenario('EC-PARSE-01 MUST answer a malformed request line with 400', {
    clause,
    status: [400],
    probes: garbage,
  }),
  scenario('EC-PARSE-02 MUST answer headers that are too large with 431', {
    clause: `${clause} "HPE_HEADER_OVERFLOW 431"`,
    status: [431],
    probes: [overflow],
  }),
  scenario('EC-PARSE-03 MUST answer a target that is too long with 414, 431 or 404', {
    clause: `${clause}; RFC 9112, 3: 414`,
    status: [400, 404, 414, 431],
    probes: [longTarget],
  }),
  scenario('EC-PARSE-04 MUST answer a request without Host with 400', {
    clause: 'wire, Node itself: "missing Host 400"; RFC 9112, 3.2',
    status: [400],
    probes: [noHost],
  }),
  scenario('EC-PARSE-05 MUST answer an expectation that it does not know with 417', {
    clause: 'wire, Node itself: "Expect: x 417"',
    status: [417],
    probes: [withHeader('Expect: conformance', 'Expect: conformance')],
  }),
  scenario('EC-PARSE-06 MUST answer a malformed header with 400', {
    clause: `${clause} "else 400"`,
    status: [400],
    probes: badHeaders,
  }),
  scenario('EC-PARSE-07 MUST answer a version of HTTP that does not exist with 400 or 505', {
    clause: `${clause} "else 400"`,
    status: [400, 505],
    probes: [raw('HTTP/9.9', (target) => get(target, '', 'HTTP/9.9'))],
  }),
  createAudit(
    'EC-PARSE-08 MUST announce Connection: close with the answer to an unreadable request, and close',
    { clause: `${clause} "Connection: close"`, judge: judgeClose },
  ),
];

async function judgeClose(target: Target): Promise<Judgement> {
  const samples: Sample[] = [];
  for (const probe of [...garbage, overflow, ...badHeaders]) {
    const sample = await target.sample(probe);
    if (!isMissing(sample) && isRefusal(sample)) samples.push(sample);
  }
  if (samples.length > 0) return judgeSamples(samples, closeProblem, `${samples.length} answers`);
  return { verdict: 'not checked', reason: 'no unreadable request was answered' };
}

function isRefusal({ response }: Sample): boolean {
  return response?.status === 400 || response?.status === 431;
}

function closeProblem({ response, exchange }: Sample): string | undefined {
  const announced = response && header(response, 'connection')?.toLowerCase();
  if (announced !== 'close') return `Connection is ${announced ?? 'missing'}`;
  return exchange.ending === 'closed' || exchange.ending === 'reset'
    ? undefined
    : 'the connection stays open';
}
