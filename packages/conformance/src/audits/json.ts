import { scenario } from '../audit/scenario.ts';
import { onJsonRoute } from '../probe/build-probes.ts';

const clause = 'contract, Statuses: "malformed JSON Request body is not valid JSON"';
const refused = 'contract, Statuses: "400: body or query parameters failed validation"';
const clientError = [400, 415, 422];

function sending(name: string, body: (marker: string) => string | Buffer) {
  return onJsonRoute(name, (target) => ({ body: body(target.marker) }));
}

/** Bodies that are not JSON, or not the JSON that a route expects. */
export const jsonAudits = [
  scenario('EC-JSON-01 MUST answer malformed JSON with 400 and "Request body is not valid JSON"', {
    clause,
    status: [400],
    message: 'Request body is not valid JSON',
    probes: [
      sending('JSON with a bare word', (marker) => `{"name": ${marker}}`),
      sending('JSON that ends too early', (marker) => `{"name": "${marker}`),
      sending('JSON with something after it', (marker) => `{"a":1} ${marker}`),
    ],
  }),
  scenario('EC-JSON-02 MUST answer an empty body on a JSON route with a client error', {
    clause: refused,
    status: clientError,
    probes: [sending('an empty body', () => '')],
  }),
  scenario('EC-JSON-03 MUST answer JSON of another type than the route wants with a client error', {
    clause: refused,
    status: clientError,
    probes: [sending('null as the body', () => 'null'), sending('an array', () => '[[],1]')],
  }),
  scenario('EC-JSON-04 MUST answer keys that every object has with a client error', {
    clause: refused,
    status: clientError,
    probes: [
      sending(
        'hostile keys',
        () => '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"toString":1}',
      ),
    ],
  }),
  scenario('EC-JSON-05 MUST answer bytes that are not UTF-8 with a client error', {
    clause: refused,
    status: clientError,
    probes: [
      sending('invalid UTF-8', () => Buffer.from('{"\xff\xfe": "\xc0\xaf\xed\xa0\x80"}', 'latin1')),
    ],
  }),
  scenario('EC-JSON-06 MUST answer JSON that is thousands of levels deep with a client error', {
    clause: refused,
    status: [...clientError, 413],
    probes: [sending('deep JSON', () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  }),
];
