import { scenario } from '../audit/scenario.ts';
import type { Hint } from '../config/config.ts';
import { header } from '../http/message.ts';
import { request } from '../probe/build-probes.ts';
import { hinted } from '../probe/hinted.ts';
import { unknownRoute } from './routes.ts';

const clause = 'wire, Signals: "URIError with status 400"';
const status = [400, 404];

function path(value: string) {
  return request(`GET ${value}`, () => ({ path: value }));
}

function withLastSegment(value: string, segment: string): string {
  const [pathname = '/', query] = value.split('?', 2);
  const changed = pathname.replace(/[^/]*$/, segment);
  return query === undefined ? changed : `${changed}?${query}`;
}

type Parts = { readonly path?: Hint['path'] };

function badLastSegment<T extends Parts>(parts: T): T {
  return { ...parts, path: withLastSegment(parts.path ?? '/', '%E0%A4%A') };
}

/** Percent-encoding that cannot be decoded, or that decodes to something dangerous. */
export const percentAudits = [
  scenario('EC-PCT-01 MUST answer bad percent-encoding in the path with 400 or 404', {
    clause,
    status,
    probes: ['/%', '/conformance/%zz', '/conformance/%E0%A4%A'].map(path),
  }),
  scenario('EC-PCT-02 MUST do so in a parameter of a route that exists', {
    clause,
    status,
    probes: [hinted('notFound', 404, badLastSegment, 'notFound, its last segment undecodable')],
  }),
  scenario('EC-PCT-03 MUST NOT fail itself over bad percent-encoding in the query', {
    clause,
    status,
    like: unknownRoute,
    probes: [path('/conformance-query?a=%zz&%E0%A4%A=%')],
  }),
  scenario('EC-PCT-04 MUST NOT let an encoded CR LF, NUL or overlong dot out of the path', {
    clause: 'contract, Headers; no CR LF from outside in a header',
    probes: [
      path('/conformance%0d%0aX-Conformance-Injected:%20yes'),
      path('/conformance%00.html'),
      path('/%c0%ae%c0%ae/%c0%ae%c0%ae/conformance'),
    ],
    also({ response }) {
      const injected = response && header(response, 'x-conformance-injected') !== undefined;
      return injected ? 'the path made a header' : undefined;
    },
  }),
];
