import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { galleryAudit } from '../audit/gallery.ts';
import { alsoOf, answerProblem, scenario, statusAudit } from '../audit/scenario.ts';
import { header, headerValues } from '../http/message.ts';
import { raw, request, unknownPath } from '../probe/build-probes.ts';
import { hinted, sampleOf } from '../probe/hinted.ts';
import type { Target } from '../probe/target.ts';
import { unknownRoute } from './routes.ts';

const clause = 'contract, Statuses: "Any other 4xx or 5xx"';
const methodList = /^[A-Z]+(?:\s*,\s*[A-Z]+)*$/;

const options = request(
  'OPTIONS of an unknown route',
  (target) => ({ method: 'OPTIONS', path: unknownPath(target) }),
  { maySucceed: true },
);

/** Methods, known and unknown. */
export const methodAudits = [
  statusAudit(
    'EC-METHOD-01',
    'a method that the route refuses',
    clause,
    hinted('methodNotAllowed', 405),
  ),
  galleryAudit('EC-METHOD-02 MUST list the methods in Allow with every 405', {
    clause: 'contract, Headers: "Allow: 405"',
    needs: 'methodNotAllowed',
    about: ({ response }) => response.status === 405,
    problem({ response, method }) {
      const allow = headerValues(response, 'allow').join(', ');
      if (!methodList.test(allow)) return `Allow is ${allow || 'missing or empty'}`;
      const names = allow.split(',').map((name) => name.trim());
      return names.includes(method) ? `Allow names ${method}` : undefined;
    },
  }),
  scenario('EC-METHOD-03 MUST answer a method that HTTP does not know with 400, 404, 405 or 501', {
    clause,
    status: [400, 404, 405, 501],
    probes: [request('BREW', (t) => ({ method: 'BREW', path: unknownPath(t) }))],
  }),
  createAudit('EC-METHOD-04 MUST answer OPTIONS with a success or with a failure of the contract', {
    clause,
    judge: judgeOptions,
    probes: [options],
  }),
  scenario('EC-METHOD-05 MUST NOT serve TRACE, which would show the key', {
    clause: 'RFC 9110, 9.3.8',
    status: [400, 404, 405, 501],
    like: unknownRoute,
    probes: [
      request(
        'TRACE',
        (target) => ({ method: 'TRACE', path: '/', headers: { 'x-marker': target.marker } }),
        // This audit says what a success means.
        { maySucceed: true },
      ),
    ],
  }),
  scenario('EC-METHOD-06 MUST answer CONNECT with a failure, and not close in silence', {
    clause: 'wire, Node itself: "CONNECT and socket timeout close silently"',
    status: [400, 403, 404, 405, 501],
    probes: [
      raw(
        'CONNECT',
        () => 'CONNECT conformance.example:443 HTTP/1.1\r\nHost: conformance.example:443\r\n\r\n',
      ),
    ],
  }),
  scenario('EC-METHOD-07 MUST serve an unwanted Upgrade as an ordinary request', {
    clause: 'RFC 9110, 7.8: a server may ignore Upgrade',
    status: [404],
    like: unknownRoute,
    probes: [
      request('unknown route with Upgrade', (target) => ({
        path: unknownPath(target),
        headers: { connection: 'Upgrade, close', upgrade: 'conformance-test' },
      })),
    ],
  }),
];

async function judgeOptions(target: Target): Promise<Judgement> {
  const sample = await sampleOf(target, options);
  if (!sample?.response) return { verdict: 'fail', reason: sample?.problem ?? 'no answer', sample };
  const { status } = sample.response;
  const allow = header(sample.response, 'allow');
  const succeeds = status >= 200 && status < 300;
  if (succeeds && (allow === undefined || methodList.test(allow))) {
    return { verdict: 'pass', reason: `answers ${status}`, sample };
  }
  const refusals = alsoOf(await sampleOf(target, unknownRoute), [400, 401, 403, 404, 405, 501]);
  const reason = succeeds
    ? `Allow is ${JSON.stringify(allow)}`
    : answerProblem(sample, { status: refusals });
  return reason
    ? { verdict: 'fail', reason, sample }
    : { verdict: 'pass', reason: `answers ${status}`, sample };
}
