import { scenario } from '../audit/scenario.ts';
import type { JsonRoute } from '../config/config.ts';
import { onJsonRoute } from '../probe/build-probes.ts';

const clause = 'contract, Statuses: "too large Request body is too large"';
const message = 'Request body is too large';
const DEFAULT_OVERSIZE = 2 * 1024 * 1024;

function tooLarge(route: JsonRoute): string {
  return JSON.stringify({ filler: 'a'.repeat(route.oversizeBytes ?? DEFAULT_OVERSIZE) });
}

function inChunks(body: string): string {
  return `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
}

const counted = onJsonRoute('a body that is too large', (_, route) => ({
  headers: { 'x-size': 'counted' },
  body: tooLarge(route),
}));

/** Bodies that are too large. */
export const sizeAudits = [
  scenario(
    'EC-SIZE-01 MUST answer a body that is too large with 413 and "Request body is too large"',
    {
      clause,
      status: [413],
      message,
      probes: [counted],
    },
  ),
  scenario('EC-SIZE-02 MUST do so where the length was not declared', {
    clause,
    status: [413],
    message,
    like: counted,
    probes: [
      onJsonRoute('chunks that are too large', (_, route) => ({
        headers: { 'transfer-encoding': 'chunked', 'content-length': null },
        body: inChunks(tooLarge(route)),
      })),
    ],
  }),
  scenario('EC-SIZE-03 MUST NOT lose the 413 to a reset while the client is still sending', {
    clause: 'wire, Node itself: "read on, bounded, then close"',
    status: [413],
    like: counted,
    probes: [
      onJsonRoute(
        'a body that is too large, by a client that reads last',
        (_, route) => ({ headers: { connection: 'keep-alive' }, body: tooLarge(route) }),
        { writeFirst: true, awaitClose: false },
      ),
    ],
  }),
  scenario(
    'EC-SIZE-04 MUST NOT lose the 413 to a reset for a client that sends slowly and reads last',
    {
      clause: 'wire, Node itself: "read on, bounded, then close"; RFC 9112, 9.6',
      status: [413],
      like: counted,
      probes: [
        onJsonRoute(
          'a body that is too large, in pieces, by a client that reads last',
          (_, route) => ({ headers: { 'x-size': 'slow' }, body: tooLarge(route) }),
          { writeSlowly: true },
        ),
      ],
    },
  ),
];
