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

/** Bodies in forms that a JSON route does not read. */
export const mediaAudits = [
  scenario({
    id: 'EC-MEDIA-01',
    name: 'MUST answer a media type that the route does not read with 400 or 415',
    clause,
    needs: 'json',
    status,
    probes: [typed('application/x-conformance')],
  }),
  scenario({
    id: 'EC-MEDIA-02',
    name: 'MUST answer a Content-Type that is none with 400 or 415',
    clause,
    needs: 'json',
    status,
    probes: [typed('application/json; charset'), typed(';;=')],
  }),
  scenario({
    id: 'EC-MEDIA-03',
    name: 'MUST answer an unknown charset with 400 or 415',
    clause,
    needs: 'json',
    status,
    probes: [typed('application/json; charset=x-conformance')],
  }),
  scenario({
    id: 'EC-MEDIA-04',
    name: 'MUST answer an unknown or broken Content-Encoding with 400 or 415',
    clause,
    needs: 'json',
    status,
    probes: [
      sending('an unknown coding', { 'content-encoding': 'x-conformance' }, '{"a":'),
      sending('gzip that is none', { 'content-encoding': 'gzip' }, 'this is no gzip'),
    ],
  }),
  scenario({
    id: 'EC-MEDIA-05',
    name: 'MUST answer multipart without a boundary with 400 or 415',
    clause: 'wire, Signals: busboy "Boundary not found"',
    needs: 'json',
    status,
    probes: [typed('multipart/form-data', '--x\r\n\r\n')],
  }),
];
