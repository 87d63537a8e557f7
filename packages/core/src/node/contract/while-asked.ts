import type { ServerResponse } from 'node:http';
import { describesBody } from '../../response/describes-body.ts';

const asked: unique symbol = Symbol('error-contract.asked');

type Asked = ServerResponse & { [asked]?: true };

/** Whether a hook is being asked about the answer of a response. */
export function isAsked(res: Asked): boolean {
  return asked in res;
}

/** Remembers the head of a response, and returns what restores it, but for headers of other kinds. */
function keepHead(res: ServerResponse): () => void {
  if (res.headersSent) return () => {};
  const { statusCode, statusMessage } = res;
  const described = () => res.getHeaderNames().filter((name) => describesBody(name, statusCode));
  const kept = described().map((name) => [name, res.getHeader(name)] as const);
  return () => {
    if (res.headersSent) return;
    // HTTP/2 has no reason, and warns where one is given.
    Object.assign(res, { statusCode }, res.statusMessage !== statusMessage && { statusMessage });
    for (const name of described()) res.removeHeader(name);
    for (const [name, value] of kept) if (value !== undefined) res.setHeader(name, value);
  };
}

/**
 * Asks a hook about an answer that is not sent yet. What the hook itself writes goes nowhere: it
 * would be an answer within an answer, about which the hook would be asked again.
 */
export function whileAsked<Result>(res: Asked, ask: () => Result): Result {
  if (isAsked(res)) return ask();
  const restore = keepHead(res);
  const same = () => res;
  const quiet = { writeHead: same, flushHeaders: () => {}, write: () => true, end: same };
  const own = Object.keys(quiet).map(
    (name) => [name, Object.getOwnPropertyDescriptor(res, name)] as const,
  );
  Object.assign(res, quiet, { [asked]: true });
  try {
    return ask();
  } finally {
    Reflect.deleteProperty(res, asked);
    for (const [name, method] of own) {
      Reflect.deleteProperty(res, name);
      if (method) Object.defineProperty(res, name, method);
    }
    restore();
  }
}
