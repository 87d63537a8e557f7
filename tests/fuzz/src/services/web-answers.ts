import type { After, Answering, How } from '../plans/answering.ts';
import { marks } from '../plans/marks.ts';
import { bodyOf, bytesOf, headersOf, piecesOf } from './bodies.ts';
import { webStream } from './web-streams.ts';

type Body = ConstructorParameters<typeof Response>[0];

/**
 * The headers of an answer, in pairs: a list is a header that is sent several times. A trailer that is
 * announced with a length ends the process, as it fails in the hands of Hono's server.
 */
export function pairsOf(plan: Answering): [string, string][] {
  const sent = headersOf(plan).filter(([name]) => plan.status >= 400 || name !== 'Trailer');
  return sent.flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
}

const plain = (plan: Answering): Body =>
  plan.encoding === 'none' ? plan.body : new Uint8Array(bytesOf(plan));
const inPieces = (plan: Answering): Body => webStream(piecesOf(plan));
const later = (plan: Answering): Body => webStream(piecesOf(plan), setImmediate);

/** What a `Response` is made of. */
const makers: Partial<Readonly<Record<How, (plan: Answering) => Body>>> = {
  chunks: inPieces,
  'later chunks': later,
  'writeHead array': inPieces,
  'writeHead pairs': later,
  'writeHead reason': (plan) => new Uint8Array(bytesOf(plan)),
  'writeHead object': (plan) => new Blob([new Uint8Array(bytesOf(plan))]).stream(),
  flush: later,
  stream: inPieces,
  'framework buffer': (plan) => new Uint8Array(bytesOf(plan)),
  'framework stream': inPieces,
  'framework status only': () => null,
};

const hasNoBody = new Set([204, 304]);

/** The body of an answer, as the web has bodies. */
export function webBodyOf(plan: Answering): Body {
  return hasNoBody.has(plan.status) ? null : (makers[plan.how] ?? plain)(plan);
}

function responseOf(plan: Answering): Response {
  const { status, how } = plan;
  const statusText = how === 'writeHead reason' ? marks.hidden : '';
  const init = { status, statusText, headers: pairsOf(plan) };
  if (how === 'framework json') return Response.json(bodyOf(plan), init);
  return new Response(webBodyOf(plan), init);
}

/** What a handler does after it has made its answer. */
const afterwards: Readonly<Record<After, (response: Response) => Response>> = {
  nothing: (response) => response,
  end(response) {
    response
      .clone()
      .text()
      .catch(() => {});
    return response;
  },
  write: (response) => response.clone(),
  writeHead(response) {
    response.headers.set('X-After', 'a');
    return response;
  },
  destroy(response) {
    response.body?.cancel().catch(() => {});
    return response;
  },
  throw(response) {
    throw response;
  },
  again: (response) => new Response(response.body, response),
};

export function afterwardsOf(response: Response, { after }: Answering): Response {
  return afterwards[after](response);
}

/** Answers by hand. */
export function answered(plan: Answering): Response {
  return afterwardsOf(responseOf(plan), plan);
}
