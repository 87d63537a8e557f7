import type { ServerResponse } from 'node:http';

/** Headers that a list may contain more than once. */
const several = new Set(['link', 'set-cookie', 'vary', 'www-authenticate']);

type HeaderValue = string | number | readonly string[];

/**
 * Applies the headers in the arguments of `writeHead`: after the status, and perhaps a reason
 * phrase. A bad one throws, as it would without us, unless only the `sendable` are wanted.
 */
export function applyHeaders(
  res: ServerResponse,
  args: readonly unknown[],
  which: 'all' | 'sendable',
): void {
  const headers = args.find((arg) => typeof arg === 'object' && arg !== null);
  if (!headers) return;
  const set = which === 'all' ? setHeader : setSendable;
  if (Array.isArray(headers)) applyList(res, headers, set);
  else for (const name of Object.keys(headers)) set(res, name, headers[name as never]);
}

/** Notes the headers in the arguments of `writeHead`, which Node may not keep. */
export function noteHeaders(headers: Map<string, unknown>, args: readonly unknown[]): void {
  const given = args.find((arg) => typeof arg === 'object' && arg !== null) ?? {};
  const pairs = Array.isArray(given) ? pairsOf(given) : Object.entries(given);
  for (const [name, value] of pairs) headers.set(name.toLowerCase(), value);
}

type SetHeader = (res: ServerResponse, name: string, value: HeaderValue | undefined) => void;

const setHeader: SetHeader = (res, name, value) => {
  if (value !== undefined) res.setHeader(name, value);
};

const setSendable: SetHeader = (res, name, value) => {
  try {
    setHeader(res, name, value);
  } catch {
    // A bad header failed the success, and must not fail the error.
  }
};

/** A list may name a header twice: pairs, or names and values in turns. */
function pairsOf(list: readonly unknown[]): readonly (readonly [string, HeaderValue])[] {
  if (list.every(Array.isArray)) return list as [string, HeaderValue][];
  return list.flatMap((name, i) =>
    i % 2 === 0 ? [[String(name), list[i + 1] as HeaderValue] as const] : [],
  );
}

function applyList(res: ServerResponse, list: readonly unknown[], set: SetHeader): void {
  const seen = new Set<string>();
  for (const [name, value] of pairsOf(list)) {
    const key = name.toLowerCase();
    if (seen.has(key) && several.has(key)) res.appendHeader(name, String(value));
    else set(res, name, value);
    seen.add(key);
  }
}
