import { marks } from '../plans/marks.ts';
import { earlyWays, hiddenError, raise, type Ways } from './failing.ts';
import { failingWebStream } from './web-streams.ts';

async function* failing(value: unknown, pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield new TextEncoder().encode(piece);
  if (pieces.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  throw value;
}

const generated = (value: unknown, pieces: readonly string[]) =>
  new Response(ReadableStream.from(failing(value, pieces)));

function hasThen(value: unknown): boolean {
  try {
    return typeof (value as { then?: unknown } | null)?.then === 'function';
  } catch {
    return false;
  }
}

/** A response that somebody has read before. */
async function used(): Promise<Response> {
  const response = new Response('read');
  await response.text();
  return response;
}

/** The ways in which what speaks fetch fails before its first byte. */
export const earlyWebWays: Ways<unknown> = {
  ...earlyWays,
  stream: (value) => new Response(failingWebStream(value, [])),
  generator: (value) => generated(value, []),
  toJSON: (value) => Response.json({ toJSON: () => raise(value) }),
  // biome-ignore lint/suspicious/noThenProperty: a promise of another library
  thenable: (value) => ({ then: (_: unknown, failed: (thrown: unknown) => void) => failed(value) }),
  // What has a `then` is a promise, and need not settle.
  returned: (value) => (hasThen(value) ? hiddenError() : value),
  cancelled(value) {
    const body = failingWebStream(value, ['partial']);
    const response = new Response(body);
    return response.body?.cancel(value).then(() => response);
  },
  usedBody: used,
  networkError: () => Response.error(),
};

/** The server destroys Node's response with it, which reads its stack: a process would end. */
const late = (cause: unknown) => new Error(marks.hidden, { cause });

/** The ways in which it fails later. */
export const lateWebWays: Ways<unknown> = {
  streamLate: (value) => new Response(failingWebStream(late(value), ['partial'])),
  generatorLate: (value) => generated(late(value), ['partial']),
  lengthLate: (value) =>
    new Response(failingWebStream(late(value), []), { headers: { 'Content-Length': '7' } }),
};
