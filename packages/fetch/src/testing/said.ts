/** What a client sees of a response: its status, and its message if it keeps the contract. */
export async function said(response: Response): Promise<unknown> {
  const text = await response.text();
  const { headers, status } = response;
  const isOurs = headers.get('content-type') === 'application/json; charset=utf-8';
  const isWhole = Number(headers.get('content-length')) === new TextEncoder().encode(text).length;
  if (!isOurs || !isWhole || headers.get('cache-control') !== 'no-store') return [status, text];
  const { statusCode, message, error, ...others } = JSON.parse(text);
  const isBody = statusCode === status && typeof error === 'string';
  return isBody && Object.keys(others).length === 0 ? { [status]: message } : [status, text];
}

export const hidden = {
  500: 'An unexpected error occurred. If this persists, contact support.',
};

/** A stream that fails after its pieces. */
export function failing(...pieces: readonly string[]): ReadableStream<Uint8Array> {
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  return new ReadableStream({
    async pull(controller) {
      const piece = left.shift();
      await Promise.resolve();
      if (piece) controller.enqueue(piece);
      else controller.error(new Error('secret'));
    },
  });
}

/** A request with a JSON text. */
export function posted(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Request {
  const typed = { 'Content-Type': 'application/json', ...headers };
  return new Request('http://a/things', { method: 'POST', headers: typed, body });
}
