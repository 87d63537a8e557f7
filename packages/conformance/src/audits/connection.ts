import { createAudit } from '../audit/create-audit.ts';
import { sameForm } from '../audit/same-form.ts';
import { answerProblem, scenario } from '../audit/scenario.ts';
import type { Exchange, ExchangeOptions } from '../http/exchange.ts';
import { raw, request, unknownPath } from '../probe/build-probes.ts';
import type { Sample } from '../probe/sample.ts';
import type { Judge } from './as-before.ts';
import { answerAt, get, half, judge, secondOrAnnounced } from './conversations.ts';
import { unknownRoute } from './routes.ts';

const two = ['GET', 'GET'];

/** Where the connection was closed instead, there is no second answer. */
function garbageProblem(result: Exchange, unknown: Judge): string | undefined {
  const refused = (sample: Sample) => answerProblem(sample, { status: [400] });
  const second = result.responses[1] && answerAt(result, 1, refused);
  return answerAt(result, 0, unknown) ?? second;
}

function unread(name: string, options: Partial<ExchangeOptions>) {
  return request(
    `unknown route with ${name}`,
    (target) => ({ method: 'POST', path: unknownPath(target), body: 'a'.repeat(256 * 1024) }),
    options,
  );
}

/** The connection after a failure. */
export const connectionAudits = [
  createAudit(
    'EC-CONN-01 MUST keep the connection usable after a failure, or announce that it closes',
    {
      clause: 'RFC 9112, 9.3',
      judge: (target) => {
        const followUps = [get(target, 'second')];
        return judge(target, get(target, 'first'), secondOrAnnounced, { methods: two, followUps });
      },
    },
  ),
  createAudit('EC-CONN-02 MUST answer requests that were sent together one by one, in order', {
    clause: 'RFC 9112, 9.3.2',
    judge: (target) => {
      const bytes = Buffer.concat([get(target, 'together-first'), get(target, 'together-second')]);
      return judge(target, bytes, secondOrAnnounced, { methods: two });
    },
  }),
  createAudit(
    'EC-CONN-03 MUST NOT let garbage after a request replace the answer to that request',
    {
      clause: 'wire, Node itself: "Pipelined garbage must not replace the answer"',
      judge: (target) => {
        const bytes = Buffer.concat([
          get(target, 'before-garbage'),
          Buffer.from('CONFORMANCE\r\n\r\n'),
        ]);
        return judge(target, bytes, garbageProblem, { methods: two });
      },
    },
  ),
  createAudit('EC-CONN-04 MUST NOT hang on half a request whose sender has finished', {
    clause: 'wire: "no request hangs"',
    judge: (target) => {
      const hangs = ({ ending }: Exchange) => (ending === 'timeout' ? 'it hangs' : undefined);
      return judge(target, half(target), hangs, { halfClose: true, awaitClose: true });
    },
  }),
  scenario('EC-CONN-05 MUST answer HTTP/1.0 with a failure of the contract', {
    clause: 'contract, Every failed request',
    status: [404],
    like: unknownRoute,
    also: sameForm,
    probes: [
      raw('unknown route over HTTP/1.0', (target) => {
        const { authority, prefix } = target.endpoint;
        return `GET ${prefix}${unknownPath(target)} HTTP/1.0\r\nHost: ${authority}\r\n\r\n`;
      }),
    ],
  }),
  scenario('EC-CONN-06 MUST NOT lose the answer where nobody reads the body of the request', {
    clause: 'wire, Node itself: "can be lost to a reset"',
    status: [404],
    like: unknownRoute,
    probes: [
      unread('a body of 256 KiB, by a client that reads last', { writeFirst: true }),
      unread('a body of 256 KiB in pieces, by a client that reads last', { writeSlowly: true }),
    ],
  }),
  scenario('EC-CONN-07 MUST answer Expect: 100-continue with the failure, at once or after a 100', {
    clause: 'RFC 9110, 10.1.1',
    status: [404],
    like: unknownRoute,
    probes: [
      request('unknown route with Expect: 100-continue', (target) => ({
        path: unknownPath(target),
        headers: { expect: '100-continue' },
      })),
    ],
  }),
];
