import { scenario } from '../audit/scenario.ts';
import { onJsonRoute } from '../probe/build-probes.ts';

const clause = 'contract, Statuses: "Any other 4xx or 5xx"; wire, Signals: 415 and 400';
const status = [400, 415, 422];

function sending(name: string, headers: Record<string, string>, body: string | Buffer) {
  return onJsonRoute(name, () => ({ headers, body }));
}

function typed(type: string, body = '{"a":') {
  return sending(`Content-Type: ${type}`, { 'content-type': type }, body);
}

/** Media types and codings that a JSON route does not read. */
export const mediaAudits = [
  scenario('EC-MEDIA-01 MUST answer a media type that the route does not read with 400 or 415', {
    clause,
    status,
    probes: [typed('application/x-conformance')],
  }),
  scenario('EC-MEDIA-02 MUST answer a malformed Content-Type with 400 or 415', {
    clause,
    status,
    probes: [typed('application/json; charset'), typed(';;=')],
  }),
  scenario('EC-MEDIA-03 MUST answer an unknown charset with 400 or 415', {
    clause,
    status,
    probes: [typed('application/json; charset=x-conformance')],
  }),
  scenario('EC-MEDIA-04 MUST answer an unknown or broken Content-Encoding with 400 or 415', {
    clause,
    status,
    probes: [
      sending('an unknown coding', { 'content-encoding': 'x-conformance' }, '{"a":'),
      sending('bytes that are not gzip', { 'content-encoding': 'gzip' }, 'this is no gzip'),
    ],
  }),
  scenario('EC-MEDIA-05 MUST answer multipart without a boundary with 400 or 415', {
    clause: 'wire, Signals: busboy "Boundary not found"',
    status,
    probes: [typed('multipart/form-data', '--x\r\n\r\n')],
  }),
];
